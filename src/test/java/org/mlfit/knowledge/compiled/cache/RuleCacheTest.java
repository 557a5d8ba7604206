package org.mlfit.knowledge.compiled.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.compiled.CompiledRules;

class RuleCacheTest {

  private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
  private static final String KEY = "0123abcd";

  @TempDir Path temporary;
  private Path home;
  private RuleCache cache;

  @BeforeEach
  void anEmptyCache() {
    home = temporary.resolve("cache");
    cache = new RuleCache(home, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void whatIsKeptIsFoundAgainUnderItsKeyAndNoOther() {
    Optional<String> trouble = cache.keep(KEY, rules("one"));

    CompiledRules found = cache.find(KEY).orElseThrow();
    assertThat(trouble).isEmpty();
    assertThat(found.packageName()).isEqualTo("rules_test");
    assertThat(found.models()).containsExactly("rules_test.Model");
    assertThat(found.classes().get("rules_test.Model")).asString().isEqualTo("one");
    assertThat(cache.find("0123abce")).isEmpty();
  }

  @Test
  void itIsKnownUnderWhichKeyAPartIsKept() {
    Optional<String> trouble = cache.keep(KEY, rules("one"), List.of("feed", "beef"));

    assertThat(trouble).isEmpty();
    assertThat(cache.place("feed")).contains(KEY);
    assertThat(cache.place("beef")).contains(KEY);
    assertThat(cache.place(KEY)).isEmpty();
    assertThat(cache.find(KEY)).isPresent();
  }

  @Test
  void nobodyButTheUserMayReadOrWriteWhatIsMade() throws Exception {
    cache.keep(KEY, rules("one"));

    assertThat(permissions(file())).isEqualTo("rw-------");
    assertThat(permissions(file().getParent())).isEqualTo("rwx------");
    assertThat(permissions(home)).isEqualTo("rwx------");
  }

  @Test
  void aFileUnderTheNameOfAnotherKeyIsNotTaken() throws Exception {
    cache.keep(KEY, rules("one"));
    Files.move(file(), file().resolveSibling("feed.rules"));

    assertThat(cache.find("feed")).isEmpty();
  }

  @Test
  void whatIsCutOffAnywhereOrChangedAnywhereIsNotTaken() throws Exception {
    cache.keep(KEY, rules("one"));
    byte[] whole = Files.readAllBytes(file());

    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file(), changed);
      assertThat(cache.find(KEY)).as("byte %d changed", at).isEmpty();
      Files.write(file(), Arrays.copyOf(whole, at));
      assertThat(cache.find(KEY)).as("cut to %d bytes", at).isEmpty();
    }
    Files.write(file(), whole);
    assertThat(cache.find(KEY)).isPresent();
  }

  @Test
  void aDamagedFileIsReplacedByTheNext() throws Exception {
    cache.keep(KEY, rules("one"));
    Files.writeString(file(), "rubbish");

    Optional<String> trouble = cache.keep(KEY, rules("two"));

    assertThat(trouble).isEmpty();
    assertThat(cache.find(KEY).orElseThrow().classes().get("rules_test.Model"))
        .asString()
        .isEqualTo("two");
  }

  @Test
  void aFileOrFolderThatOthersCanWriteIsNotRead() throws Exception {
    cache.keep(KEY, rules("one"));

    for (Path each : List.of(file(), file().getParent(), file().getParent().getParent(), home)) {
      String own = permissions(each);
      allow(each, own.substring(0, 6) + "-w-");
      assertThat(cache.find(KEY)).as("%s for all", each).isEmpty();
      allow(each, own.substring(0, 3) + "-w----");
      assertThat(cache.find(KEY)).as("%s for the group", each).isEmpty();
      allow(each, own);
      assertThat(cache.find(KEY)).isPresent();
    }
  }

  @Test
  void nothingIsWrittenWhereOthersCanWrite() throws Exception {
    cache.keep(KEY, rules("one"));
    allow(home, "rwxrwxrwx");

    Optional<String> trouble = cache.keep("feed", rules("two"));

    assertThat(trouble).contains(home.toRealPath() + " can be written by others");
    assertThat(file().resolveSibling("feed.rules")).doesNotExist();
  }

  @Test
  void aLinkInsideTheCacheIsNotFollowed() throws Exception {
    cache.keep(KEY, rules("one"));
    Path elsewhere = Files.move(file(), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(file(), elsewhere);

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void theFolderForCachesItselfMayBeALink() throws Exception {
    Path target = Files.createDirectory(temporary.resolve("target"));
    allow(target, "rwx------");
    Files.createSymbolicLink(home, target);

    Optional<String> trouble = cache.keep(KEY, rules("one"));

    assertThat(trouble).isEmpty();
    assertThat(cache.find(KEY)).isPresent();
  }

  @Test
  void whatBelongsToSomebodyElseIsDoubted() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    allow(file, "rw-------");
    OwnFiles ofAnother = new OwnFiles(() -> "somebody else");

    assertThat(ofAnother.doubt(file, file).orElseThrow())
        .isEqualTo(file + " belongs to " + Files.getOwner(file).getName());
    assertThat(OwnFiles.ofThisProcess().doubt(file, file)).isEmpty();
  }

  @Test
  void aPlaceThatTakesNothingIsToldAndNoError() throws Exception {
    Files.writeString(home, "a file where the folder should be");

    assertThat(cache.find(KEY)).isEmpty();
    assertThat(cache.keep(KEY, rules("one")))
        .contains("nothing can be written in " + home.toAbsolutePath());
  }

  @Test
  void theSixtyFourUsedLastStayAndUnfinishedFilesGoAfterAnHour() throws Exception {
    for (int i = 0; i < 64; i++) {
      cache.keep("old" + i, rules("old"));
      usedBefore(home.resolve("mlfit/rules/old" + i + ".rules"), Duration.ofDays(100 - i));
    }
    Path unfinished = Files.writeString(home.resolve("mlfit/rules/1.draft"), "");
    usedBefore(unfinished, Duration.ofHours(2));
    Path beingWritten = Files.writeString(home.resolve("mlfit/rules/2.draft"), "");
    usedBefore(beingWritten, Duration.ofMinutes(1));
    cache.find("old0");

    cache.keep(KEY, rules("new"));

    assertThat(cache.find("old1")).isEmpty();
    assertThat(cache.find("old0")).isPresent();
    assertThat(cache.find("old2")).isPresent();
    assertThat(cache.find(KEY)).isPresent();
    assertThat(unfinished).doesNotExist();
    assertThat(beingWritten).exists();
  }

  @Test
  void programsThatWriteAndReadAtOnceSeeWholeFilesOnly() throws Exception {
    List<Callable<Boolean>> programs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = ("program " + i).repeat(20_000);
      programs.add(() -> cache.keep(KEY, rules(text)).isEmpty());
      programs.add(
          () ->
              cache
                  .find(KEY)
                  .map(rules -> new String(rules.classes().get("rules_test.Model"), US_ASCII))
                  .stream()
                  .allMatch(read -> read.length() == 180_000));
    }

    var pool = Executors.newFixedThreadPool(8);
    try {
      for (var outcome : pool.invokeAll(programs)) {
        assertThat(outcome.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  private Path file() throws Exception {
    return home.toRealPath().resolve("mlfit/rules/" + KEY + ".rules");
  }

  private static CompiledRules rules(String text) {
    return new CompiledRules(
        "rules_test",
        Map.of("rules_test.Model", text.getBytes(US_ASCII)),
        List.of("rules_test.Model"));
  }

  private static void usedBefore(Path file, Duration age) throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void allow(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
