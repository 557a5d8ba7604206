package org.mlfit.workbench.authoring;

import java.util.Locale;
import java.util.stream.Collectors;

/** Where rules and scenarios can be checked at each change, with the file that has it done. */
public enum Pipeline {
  GITHUB(".github/workflows/mlfit.yml", "github.yml"),
  GITLAB(".gitlab-ci.yml", "gitlab.yml"),
  PRE_COMMIT(".pre-commit-config.yaml", "pre-commit-hooks.yaml") {
    /** The hooks as those of the repository that they stand in, which pre-commit calls local. */
    @Override
    ReadyFile from(ReadyFile hooks) {
      String indented =
          hooks.text().lines().map(line -> "      " + line + "\n").collect(Collectors.joining());
      return new ReadyFile(hooks.path(), "repos:\n  - repo: local\n    hooks:\n" + indented);
    }
  };

  private final String path;
  private final String resource;

  Pipeline(String path, String resource) {
    this.path = path;
    this.resource = resource;
  }

  /** As it is called in options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The file at the top of a repository. */
  public ReadyFile file() {
    return from(ReadyFile.of(path, "/ci/" + resource));
  }

  ReadyFile from(ReadyFile shipped) {
    return shipped;
  }
}
