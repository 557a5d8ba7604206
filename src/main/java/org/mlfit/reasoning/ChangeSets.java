package org.mlfit.reasoning;

import java.util.List;

/**
 * What a search for sets of changes came to.
 *
 * @param sets those with fewest changes first; of none a change can be left out. Where the search
 *     ended before any smallest one was found it is a single one, which may have more changes
 * @param searched every set with up to this many changes is among them; -1 if not even the empty
 *     one was looked at
 * @param possible whether changes lead there at all, however many
 */
public record ChangeSets(List<List<Change>> sets, int searched, boolean possible) {}
