package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Position;

/** A type that a rule file declares. */
public sealed interface Declaration {

  /** Where the type's name stands. */
  Position position();

  /** The type's name. */
  String name();

  /**
   * A type of facts: a question, a conclusion or a topic.
   *
   * @param position of the name
   * @param name the type's name
   * @param parent what it extends
   * @param comment what the comment right above says; empty if there is none
   * @param metadata what is said about it
   * @param fields its fields in order
   */
  record FactType(
      Position position,
      String name,
      Optional<String> parent,
      String comment,
      Metadata metadata,
      List<Field> fields)
      implements Declaration {}

  /**
   * The options of a choice.
   *
   * @param position of the name
   * @param name the type's name
   * @param options in order
   */
  record OptionType(Position position, String name, List<DeclaredOption> options)
      implements Declaration {}

  /** A field {@code name : type}. */
  record Field(Position position, String name, String type) {}

  /** An option {@code CONSTANT( "label" )}. */
  record DeclaredOption(Position position, String constant, String label) {}
}
