package org.mlfit.editor.place;

import java.util.Optional;
import org.mlfit.editor.Thing;
import org.mlfit.knowledge.source.Position;

/**
 * Something that may be written at a place.
 *
 * @param label what the list shows
 * @param detail what it is, in a few words; may be empty
 * @param thing what it names, whose meaning can be asked for; nothing if it names nothing declared
 * @param meaning what it means, in Markdown; empty if that is to be asked for, or there is nothing
 * @param text what is written
 * @param from where the text begins that it replaces; it ends at the cursor
 */
public record Offer(
    String label,
    String detail,
    Optional<Thing> thing,
    String meaning,
    String text,
    Position from) {}
