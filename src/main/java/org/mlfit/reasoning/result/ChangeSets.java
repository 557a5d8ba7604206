package org.mlfit.reasoning.result;

import java.util.List;

/**
 * What a search for sets of changes came to.
 *
 * @param sets those with fewest changes first; no set contains a change that can be left out. If
 *     the search ended before it found a smallest set, there is a single set, which may have more
 *     changes
 * @param searched every set with up to this many changes is among them; -1 if not even the empty
 *     set was tried
 * @param possible whether any changes at all make the claim true
 */
public record ChangeSets(List<List<Change>> sets, int searched, boolean possible) {}
