package org.mlfit.reasoning.lookahead;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Prospects.Branch;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * A look ahead from no answers as bytes, always the same for the same look. Questions and verdicts
 * are named by their places, so the bytes mean something for one set of rules only.
 *
 * @param knowledgeBase the rules that are looked at
 */
public record LookBytes(KnowledgeBase knowledgeBase) {

  /** The bytes of a look. */
  public byte[] of(FirstLook first) {
    Look look = first.look();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Question question : knowledgeBase.questions()) {
        write(look.prospects().of(question).orElseThrow(), look.refuted(), out);
      }
      out.writeInt(look.played().size());
      for (Completion interview : look.played()) {
        write(interview, out);
      }
      write(look.relevance(), out);
      write(first.applying(), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory takes all bytes", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Prospect prospect, Map<AnswerClass, Long> refuted, DataOutputStream out)
      throws IOException {
    out.writeDouble(prospect.information());
    out.writeBoolean(prospect.matters());
    out.writeInt(prospect.branches().size());
    for (Branch branch : prospect.branches()) {
      out.writeLong(branch.answers().from());
      out.writeLong(branch.answers().to());
      out.writeLong(refuted.get(branch.answers()));
    }
  }

  private void write(Relevance.Known known, DataOutputStream out) throws IOException {
    write(known.idle(), out);
    out.writeInt(known.telling().size());
    for (Map.Entry<Question, Completion> telling : known.telling().entrySet()) {
      out.writeInt(knowledgeBase.questions().indexOf(telling.getKey()));
      write(telling.getValue(), out);
    }
  }

  private void write(Set<Question> some, DataOutputStream out) throws IOException {
    for (Question question : knowledgeBase.questions()) {
      out.writeBoolean(some.contains(question));
    }
  }

  private static void write(Completion interview, DataOutputStream out) throws IOException {
    for (long code : interview.codes()) {
      out.writeLong(code);
    }
    out.writeInt(interview.verdict());
  }

  /** The look that {@code of} wrote; nothing if the bytes are not of these rules. */
  public Optional<FirstLook> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of(new FirstLook(look(in), some(in)));
    } catch (IOException | IndexOutOfBoundsException notOfTheseRules) {
      return Optional.empty();
    }
  }

  private Look look(DataInputStream in) throws IOException {
    int questions = knowledgeBase.questions().size();
    double[] information = new double[questions];
    Set<Question> mattering = new LinkedHashSet<>();
    Map<AnswerClass, Long> refuted = new HashMap<>();
    List<List<AnswerClass>> classes = new ArrayList<>();
    for (int place = 0; place < questions; place++) {
      information[place] = in.readDouble();
      if (in.readBoolean()) {
        mattering.add(knowledgeBase.questions().get(place));
      }
      classes.add(classes(place, refuted, in));
    }
    SeenVerdicts seen = new SeenVerdicts(classes);
    List<Completion> played = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      played.add(interview(in));
    }
    played.forEach(seen::note);
    ConfirmedWitnesses witnesses =
        new ConfirmedWitnesses(knowledgeBase, (verdict, confirmedBefore) -> {});
    Prospects prospects =
        new ProspectsBuilder(knowledgeBase, seen, verdict -> witnesses.of(verdict, played))
            .prospects(place -> information[place], mattering);
    return new Look(Map.copyOf(refuted), List.copyOf(played), known(in), prospects);
  }

  private List<AnswerClass> classes(int place, Map<AnswerClass, Long> refuted, DataInputStream in)
      throws IOException {
    List<AnswerClass> classes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      AnswerClass answers =
          new AnswerClass(
              knowledgeBase.questions().get(place), place, in.readLong(), in.readLong());
      classes.add(answers);
      refuted.put(answers, in.readLong());
    }
    return classes;
  }

  private Relevance.Known known(DataInputStream in) throws IOException {
    Set<Question> idle = some(in);
    Map<Question, Completion> telling = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      telling.put(knowledgeBase.questions().get(in.readInt()), interview(in));
    }
    return new Relevance.Known(idle, telling);
  }

  private Set<Question> some(DataInputStream in) throws IOException {
    Set<Question> some = new LinkedHashSet<>();
    for (Question question : knowledgeBase.questions()) {
      if (in.readBoolean()) {
        some.add(question);
      }
    }
    return some;
  }

  private Completion interview(DataInputStream in) throws IOException {
    long[] codes = new long[knowledgeBase.questions().size()];
    for (int place = 0; place < codes.length; place++) {
      codes[place] = in.readLong();
    }
    return new Completion(codes, in.readInt());
  }
}
