package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files for pipelines that are shipped, followed word for word in a repository that begins
 * empty: with git, the packaged program, and stand-ins for the two servers.
 */
class PipelineFilesIT {

  private static final String CHANGE_BOUND =
      "sed -i.old 's/< 30 )/< 300 )/' rules/problem.drl && rm rules/problem.drl.old";
  private static final String FAILED_LINE = "::error file=scenarios/problem.yaml,line=7,";

  /** Notes what it is asked, keeps the body of a comment, and knows the comment of before. */
  private static final String GH =
      """
      #!/bin/sh
      printf '%s ' "$@" >>"$SERVER/gh.log"
      echo >>"$SERVER/gh.log"
      [ ! -e "$SERVER/closed" ] || { echo "HTTP 403" >&2; exit 1; }
      case $* in
        *--paginate*) cat "$SERVER/comment.id" 2>/dev/null || : ;;
        *body=@*) cp mlfit-impact.md "$SERVER/comment.md" ;;
      esac
      """;

  /** What goes to the server is noted; a release is really fetched. */
  private static final String CURL =
      """
      #!/bin/sh
      case $* in
        *PRIVATE-TOKEN*) printf '%s ' "$@" >>"$SERVER/curl.log"; cp mlfit-impact.md "$SERVER/note.md" ;;
        *) PATH=$REAL_PATH exec curl "$@" ;;
      esac
      """;

  /** Where rules are kept that an earlier run has compiled: here of all tests, as in a pipeline. */
  @TempDir static Path cache;

  @TempDir Path folder;
  private Path repository;
  private Path server;
  private Bash bash;

  @BeforeEach
  void anEmptyRepositoryAndARelease() throws Exception {
    repository = Files.createDirectory(folder.resolve("shop"));
    server = Files.createDirectory(folder.resolve("server"));
    Path standIns = Files.createDirectory(folder.resolve("stand-ins"));
    program(standIns.resolve("gh"), GH);
    program(standIns.resolve("curl"), CURL);
    bash = bash().before(standIns.toString());
    assumeTrue(
        bash.run("command -v git && command -v curl && command -v unzip && command -v iconv").code()
            == 0,
        "git, curl, unzip or iconv is not there");
    release();
    bash.run("git init -q -b main && git commit -q --allow-empty -m empty");
  }

  @Test
  void fromAnEmptyRepositoryToARedPullRequestOnGithub() throws Exception {
    String empty = head();
    author("mlfit init --yes --github");
    commit("Begin");
    Map<String, Bash.End> first = workflow(empty).run();

    assertThat(first.values()).allSatisfy(step -> assertThat(step.code()).as(step.told()).isZero());
    assertThat(first.get("Replay the scenarios").told()).contains("2 scenarios, 2 passed");
    assertThat(first.get("Find the rules before the change").told())
        .contains("::notice::There were no rules before this change");

    String main = head();
    author(CHANGE_BOUND);
    commit("Ask for more decisions");
    Workflow workflow = workflow(main);
    Map<String, Bash.End> second = workflow.run();

    assertThat(second.get("Replay the scenarios").code()).isEqualTo(1);
    assertThat(second.get("Replay the scenarios").told()).contains(FAILED_LINE);
    assertThat(repository.resolve("mlfit-replay.xml")).content().contains("<failure");
    assertThat(second.get("Cover what was changed").code()).isEqualTo(1);
    assertThat(second.get("Comment on the pull request").code()).isZero();
    assertThat(server.resolve("gh.log")).content().contains("POST repos/me/shop/issues/7/comments");
    assertThat(server.resolve("comment.md"))
        .content()
        .startsWith("<!-- mlfit impact -->")
        .contains("decide-by-hand");
    assertThat(workflow.written("STEP_SUMMARY"))
        .contains("| scenarios | passed |", "decide-by-hand", "thresholds");
  }

  @Test
  void theCommentOfBeforeIsWrittenAnewAndAForkMayWriteNone() throws Exception {
    Files.writeString(
        repository.resolve("mlfit-impact.md"), "<!-- mlfit impact -->\n" + "ö".repeat(40_000));
    Files.writeString(server.resolve("comment.id"), "42\n");
    Workflow workflow = workflow(head());

    Bash.End anew = workflow.run("Comment on the pull request");
    Files.createFile(server.resolve("closed"));
    Bash.End fork = workflow.run("Comment on the pull request");

    assertThat(anew.code()).as(anew.told()).isZero();
    assertThat(server.resolve("gh.log"))
        .content()
        .contains("PATCH repos/me/shop/issues/comments/42");
    assertThat(server.resolve("comment.md"))
        .content()
        .hasSizeLessThan(61_000)
        .endsWith("has all of it.\n");
    assertThat(fork.code()).isZero();
    assertThat(fork.told()).contains("::notice::No comment could be written");
  }

  @Test
  void fromAnEmptyRepositoryToARedMergeRequestOnGitlab() throws Exception {
    String empty = head();
    init("--gitlab", "--pre-commit");
    commit("Begin");
    String main = head();

    assertThat(job("mlfit impact", empty).told())
        .contains("There were no rules before this change");

    author(CHANGE_BOUND);
    commit("Ask for more decisions");
    Bash.End replay = job("mlfit replay", main);
    Bash.End impact = job("mlfit impact", main);

    assertThat(replay.code()).isEqualTo(1);
    assertThat(repository.resolve("mlfit-replay.xml")).content().contains("<failure");
    assertThat(impact.code()).as("coverage of the change").isEqualTo(1);
    assertThat(repository.resolve("mlfit-impact.md")).content().contains("decide-by-hand");
    assertThat(server.resolve("curl.log"))
        .content()
        .contains("body@mlfit-impact.md https://gitlab/api/v4/projects/3/merge_requests/7/notes");
    hooksFindTheSame();
  }

  private void hooksFindTheSame() throws Exception {
    Map<String, Integer> codes = new HashMap<>();
    for (JsonNode hook : yaml(repository.resolve(".pre-commit-config.yaml")).at("/repos/0/hooks")) {
      codes.put(hook.get("id").asString(), author(hook.get("entry").asString()).code());
    }
    assertThat(codes)
        .containsExactlyInAnyOrderEntriesOf(Map.of("mlfit-check", 0, "mlfit-replay", 1));
  }

  @Test
  void theVersionThatIsFetchedIsTheOneThatIsShipped() throws Exception {
    for (String file : List.of("github.yml", "gitlab.yml")) {
      JsonNode yaml = yaml(shipped(file));
      JsonNode variables = yaml.has("env") ? yaml.get("env") : yaml.get("variables");
      assertThat("mlfit-" + variables.get("MLFIT_VERSION").asString())
          .isEqualTo(Program.home().getFileName().toString());
    }
    assertThat(Files.readString(Program.home().resolve("ci/github.yml")))
        .isEqualTo(Files.readString(shipped("github.yml")));
  }

  @Test
  void theImageIsPreparedAndWritesNothing() throws Exception {
    List<String> lines = instructions(Files.readString(shipped("Dockerfile")));
    Path state = folder.resolve("state");
    Bash build =
        bash()
            .with("GIT_CONFIG_SYSTEM", folder.resolve("gitconfig").toString())
            .before(program(folder.resolve("stubs/chown"), "#!/bin/sh\n").getParent().toString());
    for (String line : lines) {
      if (line.startsWith("RUN ") && !line.contains("apt-get")) {
        Bash.End step = build.run(here(line.substring(4), state));
        assertThat(step.code()).as(line + "\n" + step.told()).isZero();
      }
    }

    assertThat(lines).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001:0");
    assertThat(lines).contains("ENTRYPOINT [\"mlfit\"]");
    assertThat(folder.resolve("gitconfig")).content().contains("directory = /work");
    init();
    Bash.End run =
        image(lines, state).run("mlfit replay && mlfit assess --set problem.decisions-a-month=3");
    assertThat(run.code()).as(run.told()).isZero();
    assertThat(run.told())
        .contains("2 passed")
        .contains("Verdict: Decide by hand")
        .doesNotContain("annot");
  }

  /** What ENV says, where nothing below the state can be written. */
  private Bash image(List<String> lines, Path state) throws Exception {
    Bash image =
        new Bash(repository).with("HOME", "/").before(Program.home().resolve("bin").toString());
    String variables =
        lines.stream().filter(line -> line.startsWith("ENV ")).findFirst().orElseThrow();
    for (String pair : variables.substring(4).split(" +")) {
      if (pair.startsWith("XDG_")) {
        String[] parts = pair.split("=");
        image.with(parts[0], here(parts[1], Path.of("/proc/state")));
      }
    }
    assertThat(variables).contains("PATH=/opt/mlfit/bin:");
    return image;
  }

  private static String here(String text, Path state) {
    return text.replace("/opt/mlfit", Program.home().toString())
        .replace("/state", state.toString());
  }

  /** The instructions of a Dockerfile, each on one line, without comments. */
  private static List<String> instructions(String dockerfile) {
    return dockerfile
        .replace("\\\n", "")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private Workflow workflow(String base) throws Exception {
    Path runner = Files.createTempDirectory(folder, "runner");
    JsonNode workflow = yaml(shipped("github.yml"));
    Workflow triggered =
        new Workflow(
            workflow,
            bash,
            runner,
            Map.of(
                "github.event_name", "pull_request",
                "github.event.pull_request.base.sha", base,
                "github.event.pull_request.number", "7",
                "github.repository", "me/shop",
                "github.token", "secret"));
    bash.with("MLFIT_RELEASES", releases());
    return triggered;
  }

  private Bash.End job(String name, String base) throws Exception {
    JsonNode all = yaml(repository.resolve(".gitlab-ci.yml"));
    List<String> script = new ArrayList<>();
    all.get(".mlfit").get("before_script").forEach(line -> script.add(line.asString()));
    all.get(name).get("script").forEach(line -> script.add(line.asString()));
    Bash job = bash;
    all.get("variables").properties().forEach(e -> job.with(e.getKey(), e.getValue().asString()));
    return job.with("MLFIT_RELEASES", releases())
        .with("CI_MERGE_REQUEST_DIFF_BASE_SHA", base)
        .with("CI_API_V4_URL", "https://gitlab/api/v4")
        .with("CI_PROJECT_ID", "3")
        .with("CI_MERGE_REQUEST_IID", "7")
        .with("MLFIT_TOKEN", "secret")
        .run(String.join("\n", script));
  }

  /** What the first test does with the packaged program, at a tenth of the cost. */
  private void init(String... options) {
    List<String> words = new ArrayList<>(List.of("init", repository.toString(), "--yes"));
    words.addAll(List.of(options));
    assertThat(ProgramInProcess.in(folder).run(words.toArray(String[]::new)).exitCode()).isZero();
  }

  /** Runs a script on the machine of an author, on which the program is installed. */
  private Bash.End author(String script) throws Exception {
    return bash().before(Program.home().resolve("bin").toString()).run(script);
  }

  private void commit(String message) throws Exception {
    assertThat(
            bash.run("git add -A . ':!mlfit-*' ':!.mlfit' && git commit -q -m '" + message + "'")
                .code())
        .isZero();
  }

  private String head() throws Exception {
    return bash.run("git rev-parse HEAD").told().strip();
  }

  private Bash bash() {
    Bash plain = new Bash(repository);
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      plain.with("GIT_" + role + "_NAME", "a").with("GIT_" + role + "_EMAIL", "a@b.c");
    }
    return plain
        .with("SERVER", server.toString())
        .with("REAL_PATH", System.getenv("PATH"))
        .with("CI", "true")
        .with("XDG_STATE_HOME", folder.resolve(".state").toString())
        .with("XDG_CACHE_HOME", cache.toString());
  }

  private String releases() {
    return folder.resolve("releases").toUri().toString().replaceAll("/$", "");
  }

  /** A release whose program is the packaged one, with its sum beside it. */
  private void release() throws Exception {
    String name = Program.home().getFileName().toString();
    Path there = Files.createDirectories(folder.resolve("releases/v" + name.replace("mlfit-", "")));
    Path zip = there.resolve(name + ".zip");
    try (FileSystem content =
        FileSystems.newFileSystem(
            URI.create("jar:" + zip.toUri()),
            Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
      Path bin = Files.createDirectories(content.getPath(name, "bin"));
      program(
          bin.resolve("mlfit"),
          "#!/bin/sh\nexec " + Program.home().resolve("bin/mlfit") + " \"$@\"\n");
    }
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
    Files.writeString(
        there.resolve(name + ".zip.sha256"),
        HexFormat.of().formatHex(sum) + "  " + name + ".zip\n");
  }

  private static Path program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(file));
  }

  private static Path shipped(String file) {
    return Path.of("src/main/ci").resolve(file);
  }
}
