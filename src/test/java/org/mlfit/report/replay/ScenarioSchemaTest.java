package org.mlfit.report.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ScenarioSchemaTest {

  private static final Schema LABELS = schema(SmallKnowledge.labels().knowledgeBase());

  @TestFactory
  Stream<DynamicTest> everyShippedScenarioFileHasTheForm() throws IOException {
    Schema shipped = schema(SmallKnowledge.shipped());
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () -> assertThat(errors(shipped, Files.readString(file))).isEmpty()));
    }
  }

  @Test
  void everythingThatAScenarioFileMayHoldHasTheForm() {
    assertThat(
            errors(
                LABELS,
                """
                suite: Labels
                given: { data.inputs: 7, goal.stated: true, data.error-percent: 0.3 }
                scenarios:
                  - name: Case ${n}
                    story: 012
                    source: a talk
                    tags: [ slow ]
                    as-of: 2026-11-29
                    given:
                      data.examples: ${n}
                      data.inputs: open
                      data.labelled-by: unknown
                      data.remedies: [ cleaning, more-data ]
                      goal.stated: { value: no, by: Ada, evidence: a letter, as-of: 2026-11-01 }
                      data.trial: { value: "${n}", review-by: "${day}" }
                    expect:
                      verdict: ${verdict}
                      findings: [ data-thin ]
                      no-findings: ${none}
                      conclusions: [ data-thin ]
                      because: [ verdict-data, data-is-thin-by-number ]
                      leaning: get-data
                      open: [ data.examples ]
                      set-aside: []
                      exactly: false
                      asks-first: [ goal.stated ]
                      asks-at-most: 3
                      settled: true
                    each: [ { n: 5, verdict: go, none: [] } ]
                  - { name: b, skip: later, given: { data.remedies: none }, expect: { verdict: go } }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenaros: []",
        "suite: a",
        "scenarios: [ { name: a } ]",
        "scenarios: [ { expect: { verdict: go } } ]",
        "scenarios: [ { name: a, expect: {} } ]",
        "scenarios: [ { name: a, expect: { verdict: gone } } ]",
        "scenarios: [ { name: a, expect: { verdit: go } } ]",
        "scenarios: [ { name: a, expect: { findings: data-thin } } ]",
        "scenarios: [ { name: a, expect: { findings: [ data-is-thin-by-number ] } } ]",
        "scenarios: [ { name: a, expect: { because: [ nothing ] } } ]",
        "scenarios: [ { name: a, expect: { settled: maybe } } ]",
        "scenarios: [ { name: a, expect: { asks-at-most: -1 } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, each: [] } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { data.exampels: 1 } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { data.examples: many } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { data.examples: 1.5 } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { data.inputs: 10001 } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { goal.stated: maybe } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { data.labelled-by: expert } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { data.remedies: [ clean ] } } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, as-of: today } ]",
        "scenarios: [ { name: a, expect: { verdict: go }, given: { goal.stated: { by: Ada } } } ]",
        "scenarios: [ { name: a, expect: { verdict: go },"
            + " given: { goal.stated: { value: yes, review-by: soon } } } ]",
        "scenarios: [ { name: a, expect: { verdict: go },"
            + " given: { goal.stated: { value: yes, sourse: x } } } ]"
      })
  void whatTheReaderWouldRefuseDoesNotHaveTheForm(String yaml) {
    assertThat(errors(LABELS, yaml)).isNotEmpty();
  }

  @Test
  void questionsAreDescribedForEditors() {
    assertThat(ScenarioSchema.of(SmallKnowledge.labels().knowledgeBase()))
        .contains(
            "How many labelled examples are there?", "It takes a number from 0 to 1,000,000,000");
  }

  private static Schema schema(KnowledgeBase knowledgeBase) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ScenarioSchema.of(knowledgeBase));
  }

  private static List<Error> errors(Schema schema, String yaml) {
    JsonNode file = YAMLMapper.shared().readTree(yaml);
    return schema.validate(file);
  }
}
