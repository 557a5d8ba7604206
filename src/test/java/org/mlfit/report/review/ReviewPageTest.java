package org.mlfit.report.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.ChangeSet;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.reasoning.PlanText;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.read.ScenarioReader;
import org.xml.sax.InputSource;

/** The page for the meeting, as HTML and as Markdown. */
class ReviewPageTest {

  private static final String THIN =
      """
      goal.stated: yes
      data.examples: 50
      data.inputs: 10
      data.error-percent: unknown
      data.labelled-by: experts
      data.trial-weeks: 4
      """;

  /** One piece of advice is the only reason, and it can be met in two ways. */
  private static final String TRIAL =
      """
      declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
      declare Far @topic( trip ) @gate( 10 ) @question( "Is it far?" ) value : boolean end
      declare Tried @topic( trip ) @gate( 10 ) @question( "Has it been tried?" ) value : boolean end
      declare Free @topic( trip ) @gate( 10 ) @question( "Is the road free?" ) value : boolean end
      declare RoadOpen extends Conclusion @title( "the road is not known to be free" ) end
      declare TrialNeeded extends Conclusion end
      rule "trip-road-open" when Free( value == false )
      then insertLogical( new RoadOpen() ); end
      rule "trip-trial" @severity( medium ) @source( "None 2020" ) when
          Far( value == true )
          ( Tried( value == false ) or RoadOpen() )
      then
          insertLogical( Finding.advice( "Some points are still open.", "Make a trial." ) );
          insertLogical( new TrialNeeded() );
      end
      rule "verdict-try" @gate( 10 ) @verdict( "try" ) when TrialNeeded()
      then insertLogical( new GateTriggered( 10 ) ); end
      rule "verdict-walk" @gate( 20 ) @verdict( "walk" ) when
      then insertLogical( new GateTriggered( 20 ) ); end
      """;

  private static final String GOALLESS = "goal.stated: no";
  private static final String HOSTILE = "<script>alert('x')</script> & \"more\" | `a`\u0007";

  @Test
  void thePageSaysVerdictReasonsActionsGapsAndHowNearAnotherVerdictIs() {
    String html = ReviewHtml.of(Reviews.of("Labels", THIN));

    assertThat(html)
        .contains(
            "<h1>Labels</h1>",
            "2026-05-04, knowledge base: a test",
            "<p class=\"verdict-title\">Get data</p>",
            "There is too little to learn from.",
            "Only 50 examples for 10 inputs.",
            "<h2>Sources</h2>",
            "Smith 2020",
            "To do: Collect more.",
            "data.examples: from 50 examples to at least 100 examples",
            "One changed answer that somebody can choose leads for certain to",
            "The verdict holds up to 99 examples; beside the other answers only",
            "Nobody knows the labels.",
            "(set aside, since it does not apply: Data trial weeks need a trial.)");
  }

  @Test
  void whereTheOnlyReasonIsAdviceThePageNamesWhatIsOpen() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(TRIAL));
    String page =
        ReviewMarkdown.of(
            Reviews.of(
                "Trip",
                advisor,
                SmallKnowledge.answers(
                    advisor.knowledgeBase(), "{ trip.far: yes, trip.tried: no, trip.free: no }")));

    assertThat(page)
        .containsSubsequence(
            "## What decides",
            "Some points are still open.",
            "Because: the road is not known to be free.",
            "Because: Has it been tried? “no”.",
            "## What would change it")
        .doesNotContain("Because: Is it far?");
  }

  @Test
  void reasonsComeInOrderOfWeightAndWhatCanWaitInALineEach() {
    String page = ReviewMarkdown.of(Reviews.inBrief(Reviews.of("Labels", THIN)));

    assertThat(page)
        .containsSubsequence(
            "### Why", "Only 50 examples for 10 inputs.", "### Also noticed, for later: ")
        .contains("Data unmeasured")
        .doesNotContain("Nobody knows the labels.");
    assertThat(ReviewMarkdown.of(Reviews.of("Labels", THIN))).contains("Nobody knows the labels.");
  }

  @Test
  void aNameIsEscapedWhereverItStands() {
    String html = ReviewHtml.of(Reviews.of(HOSTILE, THIN));

    assertThat(html)
        .contains("<title>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
        .doesNotContain("<script", "\u0007");
  }

  @Test
  void wordsOfTheRulesAreEscapedToo() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare enum Size BIG( "a <b>big</b> & bold one" ); label : String end
                declare Tea @topic( tea ) @gate( 1 ) @question( "Tea & <i>milk</i>?" )
                    value : Size end
                rule "tea-strong" @severity( high ) @source( "<img src=x onerror=alert(1)>" ) when
                    Tea( value == Size.BIG )
                then insertLogical( Finding.risk( "Too <strong>.", "Less & less." ) ); end
                rule "verdict-tea" @gate( 1 ) @verdict( "tea" ) @title( "<u>Tea</u>" ) when
                then insertLogical( new GateTriggered( 1 ) ); end
                """));

    String html =
        ReviewHtml.of(
            Reviews.of(
                "Tea", advisor, SmallKnowledge.answers(advisor.knowledgeBase(), "tea.tea: big")));

    assertThat(html)
        .contains("Tea &amp; &lt;i&gt;milk&lt;/i&gt;?", "&lt;img src=x", "&lt;u&gt;Tea&lt;/u&gt;")
        .doesNotContain("<img", "<i>", "<b>", "<u>", "<strong");
  }

  @Test
  void thePageNeedsNothingElse() {
    String html = ReviewHtml.of(Reviews.of("Labels", THIN));

    assertThat(html)
        .doesNotContain("<script", "<link", "src=", "href=", "url(", "@import", "http:", "https:");
  }

  @Test
  void aPolicyLetsNothingButTheOwnStyleOfThePageCount() throws Exception {
    String html = ReviewHtml.of(Reviews.of("Labels", THIN));
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

    assertThat(html)
        .contains(
            "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash))
        .doesNotContain(" style=");
  }

  @Test
  void theFirstPageCarriesTheDecisionAndSaysWhatItLeavesOut() {
    String page = ReviewMarkdown.of(Reviews.of("Labels", THIN));
    String first = page.substring(0, page.indexOf("## How the verdict follows"));

    assertThat(first)
        .containsSubsequence(
            "**Verdict: Get data**",
            "## What decides",
            "**high blocker**: Only 50 examples for 10 inputs.",
            "## What would change it",
            "“State the goal” takes one other answer.",
            "## The next actions",
            "1. Collect more.",
            "Changes data.examples, from 50 examples to ",
            "Owner: ",
            "## Not known, and could turn it",
            "Nothing that is unknown or open can change the verdict.",
            "## The topics at a glance");
  }

  @Test
  void theFirstPageTellsWhatCountsAsUnknownSinceNobodyLookedAtItAgain() {
    Testimony said =
        new ScenarioReader(SmallKnowledge.labels().knowledgeBase())
            .readAnswers(
                new SourceText(
                    "a.yaml",
                    "{ goal.stated: yes, data.examples: { value: 500, by: Ada, review-by: 2026-05-03 } }"),
                Optional.empty())
            .said()
            .on(LocalDate.of(2026, 5, 4));

    Foresight labels = new Foresight(SmallKnowledge.labels().knowledgeBase());

    String page =
        ReviewMarkdown.of(
            new ReviewComposer(labels, Reviews.working(true))
                .compose("Labels", "", "a test", said, false));

    assertThat(page.substring(0, page.indexOf("## How the verdict follows")))
        .contains(
            "“500 examples” was to be looked at again by 2026-05-03; until somebody does, it counts as unknown.",
            "Said by Ada.");
  }

  @Test
  void noListOnTheFirstPageIsLongerThanThree() {
    String page = ReviewMarkdown.of(Reviews.of("Labels", "data.inputs: 10"));
    String gaps =
        page.substring(
            page.indexOf("## Not known, and could turn it"),
            page.indexOf("## The topics at a glance"));

    assertThat(gaps.lines().filter(line -> line.startsWith("- "))).hasSize(3);
    assertThat(gaps).containsPattern("And \\d+ more, in the appendix\\.");
  }

  @Test
  void thePictureIsWellFormed() throws Exception {
    String html = ReviewHtml.of(Reviews.of(HOSTILE, THIN));

    String[] parts = html.split("(?=<svg )|(?<=</svg>)");
    long pictures = 0;
    for (String part : parts) {
      if (part.startsWith("<svg ")) {
        parse(part);
        pictures++;
      }
    }
    assertThat(pictures).isEqualTo(1);
  }

  private static void parse(String svg) throws Exception {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException noParser) {
      throw new IllegalStateException(noParser);
    }
  }

  @Test
  void markdownSaysInWordsWhatThePicturesShow() {
    String markdown = ReviewMarkdown.of(Reviews.of("Labels", THIN));

    assertThat(markdown)
        .startsWith("# Labels\n")
        .contains(
            "**Verdict: Get data**", "| Data | ", "1 high, 1 medium", "\n  - ", "## All answers");
  }

  @Test
  void aWayToAnotherVerdictNamesTheQuestionsThatThenApply() {
    Review review = Reviews.of("Labels", GOALLESS);
    Counterfactual found = review.others().get(0);
    ChangeSet set = found.sets().get(0);
    Question inputs = review.knowledgeBase().question("data.inputs").orElseThrow();
    ChangeSet asking =
        new ChangeSet(
            set.changes(),
            set.after(),
            set.verdict(),
            List.of(inputs),
            set.setAside(),
            set.takenUp(),
            set.stillPossible());
    Counterfactual other =
        new Counterfactual(
            found.now(),
            found.wanted(),
            found.reach(),
            found.searched(),
            List.of(asking),
            List.of());

    assertThat(ReviewMarkdown.of(Reviews.with(List.of(other), review)))
        .contains(
            "goal.stated: from no to yes. Then a question applies that nobody has answered:"
                + " data.inputs.");
  }

  @Test
  void thePlanSaysWhatTheTerminalSays() {
    for (String answers : List.of(THIN, GOALLESS, "data.inputs: 10")) {
      Review review = Reviews.of("Labels", answers);
      String terminal = PlanText.of(review.plan(), TextStyle.plain());
      String page = ReviewMarkdown.of(review);

      for (String heading : List.of("Answer first", "Then answer", PlanText.AFTER)) {
        assertThat(page.contains("### " + heading + "\n"))
            .as("%s on %s", heading, answers)
            .isEqualTo(terminal.lines().anyMatch(heading::equals));
      }
      assertThat(review.plan().besides())
          .allSatisfy(finding -> assertThat(page).contains("- Next: " + finding.next()));
    }
  }

  @Test
  void markdownEscapesWhatWouldBeMarkup() {
    String markdown = ReviewMarkdown.of(Reviews.of(HOSTILE, THIN));

    assertThat(markdown)
        .startsWith("# &lt;script&gt;alert('x')&lt;/script&gt; &amp; \"more\" \\| \\`a\\`\n");
  }

  @Test
  void aSearchThatWasEndedIsToldOnThePage() {
    Review review =
        Reviews.of("Labels", SmallKnowledge.labels(), SmallKnowledge.answers(THIN), false);

    assertThat(ReviewHtml.of(review)).contains("<td>at most ");
  }

  @Test
  void tooFewAnswersLeadToAPageThatSaysWhatToAnswer() {
    String html = ReviewHtml.of(Reviews.of("Labels", "data.inputs: 10"));

    assertThat(html)
        .contains("Not enough answers yet", "<h3>Answer first</h3>", "Is the goal stated?");
  }
}
