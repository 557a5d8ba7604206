package org.mlfit.assistant;

import java.util.function.Supplier;

/**
 * Something that an assistant may read.
 *
 * @param name in lower case
 * @param description what it holds
 * @param json the document
 */
public record Reference(String name, String description, Supplier<String> json) {}
