package org.mlfit.shell;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/**
 * The scripts by which bash and zsh complete the words of {@code mlfit}: a table of what the tab
 * key offers inside our own shell, and a few lines for each of the two that look there. Starting
 * the program at each press of the tab key would be too slow, so ids are those of the rules in use
 * when the script is printed.
 */
@Component
class CompletionScript {

  /** What stands in the table where files are offered; no word of ours begins like that. */
  private static final String FILES = "@files";

  /** Every machine has files below it, and no id begins with it. */
  private static final String WHERE_ONLY_FILES_ARE = "/";

  private static final String LOOK_UP =
      """
      # What can follow the words before the cursor, one a line.
      _mlfit_candidates() {
        local command='' last='' word
        for word in "$@"; do
          case $word in
            = | --plain | --no-color) ;;
            -*) last=$word ;;
            *)
              if [ -z "$last" ] || ! _mlfit_words "$command $last" >/dev/null; then
                case $command in
                  '') [ "$last" = --rules ] || command=$word ;;
                  *) _mlfit_words "$command $word" >/dev/null && command="$command $word" ;;
                esac
              fi
              last=''
              ;;
          esac
        done
        if [ "$last" = --rules ]; then
          printf '%s\\n' @files
        else
          _mlfit_words "$command${last:+ $last}" || _mlfit_words "$command"
        fi
      }
      """;

  private static final String BASH =
      """
      # Completes mlfit in bash: source this file, or put it where bash-completion looks.
      %s
      %s
      _mlfit() {
        local IFS=$'\\n' current=${COMP_WORDS[COMP_CWORD]} candidates
        [ "$current" = = ] && current=''
        candidates=$(_mlfit_candidates "${COMP_WORDS[@]:1:COMP_CWORD-1}")
        COMPREPLY=($(compgen -W "${candidates//@files/}" -- "$current"))
        case $candidates in
          *@files*)
            COMPREPLY+=($(compgen -f -- "$current"))
            compopt -o filenames 2>/dev/null
            ;;
        esac
        case ${COMPREPLY[0]-} in
          *=) compopt -o nospace 2>/dev/null ;;
        esac
      }
      complete -F _mlfit mlfit
      """;

  private static final String ZSH =
      """
      #compdef mlfit
      # Completes mlfit in zsh: put this file as _mlfit into a folder of fpath, or source it.
      %s
      %s
      _mlfit() {
        local -a before candidates
        before=("${(@)words[2,CURRENT-1]}")
        if compset -P '*='; then
          before+=("${IPREFIX%%=}")
        fi
        candidates=("${(@f)$(_mlfit_candidates "${before[@]}")}")
        if (( ${candidates[(Ie)@files]} )); then
          _files
        fi
        candidates=(${candidates:#@files})
        compadd -S '' -- ${(M)candidates:#*=}
        compadd -- ${candidates:#*=}
      }
      if [ "${funcstack[1]}" = _mlfit ]; then
        _mlfit "$@"
      else
        compdef _mlfit mlfit
      fi
      """;

  private final CommandRegistry registry;
  private final Completions completions;

  CompletionScript(CommandRegistry registry, Completions completions) {
    this.registry = registry;
    this.completions = completions;
  }

  String bash() {
    return BASH.formatted(table(), LOOK_UP);
  }

  String zsh() {
    return ZSH.formatted(table(), LOOK_UP);
  }

  private String table() {
    return words().entrySet().stream()
        .map(row -> "    '" + row.getKey() + "') " + printing(row.getValue()) + " ;;\n")
        .collect(
            joining(
                "",
                "# What can follow a command, or an option of it.\n_mlfit_words() {\n  case $1 in\n",
                "    *) return 1 ;;\n  esac\n}\n"));
  }

  private static String printing(List<String> words) {
    return words.isEmpty() ? ":" : "printf '%s\\n' " + String.join(" ", words);
  }

  /** What can follow each beginning of a line, by that beginning. */
  private Map<String, List<String>> words() {
    Map<String, List<String>> words = new TreeMap<>();
    for (Command command : registry.getCommands()) {
      List<String> name = List.of(command.getName().split(" "));
      for (int length = 0; length <= name.size(); length++) {
        words.computeIfAbsent(String.join(" ", name.subList(0, length)), this::following);
      }
      for (CommandOption option : command.getOptions()) {
        if (option.type() != boolean.class) {
          String begun = command.getName() + " --" + option.longName();
          words.put(begun, following(begun));
        }
      }
    }
    return words;
  }

  private List<String> following(String begun) {
    List<String> before = Arrays.stream(begun.split(" ")).filter(w -> !w.isEmpty()).toList();
    boolean takesFiles = completions.proposals(before, WHERE_ONLY_FILES_ARE).findAny().isPresent();
    Stream<String> own =
        completions.proposals(before, "").filter(word -> !takesFiles || word.startsWith("--"));
    List<String> all = new ArrayList<>(new TreeSet<>(own.toList()));
    if (takesFiles) {
      all.add(0, FILES);
    }
    return all;
  }
}
