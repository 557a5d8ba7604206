package org.mlfit.knowledge.question;

/**
 * A group of questions and rules that belong together.
 *
 * @param id as in {@code data.labelled-examples}
 * @param title as a heading
 * @param order topics come in this order, from 1
 */
public record Topic(String id, String title, int order) implements Comparable<Topic> {

  @Override
  public int compareTo(Topic other) {
    return order != other.order ? Integer.compare(order, other.order) : id.compareTo(other.id);
  }
}
