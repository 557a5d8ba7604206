package org.mlfit.knowledge.compiled;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.mlfit.knowledge.source.SourceText;

/**
 * Compiles rules as authors write them, with {@code insertLogical}: what a program would run that
 * used Drools and nothing of ours. Only metadata is taken out, since Drools knows none of it.
 */
public final class AuthoredCompiler {

  private static final String PACKAGE = "authored";
  private static final String CLASS_ENDING = ".class";

  private AuthoredCompiler() {}

  /**
   * Compiles rule files.
   *
   * @throws IllegalStateException if Drools refuses them
   */
  public static RuleModel compile(List<SourceText> sources) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("org.mlfit", PACKAGE, "1"));
    for (int i = 0; i < sources.size(); i++) {
      files.write(
          "src/main/resources/" + PACKAGE + "/part" + i + ".drl", plain(sources.get(i).text()));
    }
    KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Drools refuses the rules as written: " + errors.get(0));
    }
    return compiled((InternalKieModule) builder.getKieModuleIgnoringErrors()).load();
  }

  private static String plain(String drl) {
    return drl.replaceAll("(?m)^\\s*@.*$", "")
        .replaceFirst("(?m)^package rules;", "package " + PACKAGE + ";");
  }

  private static CompiledRules compiled(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String file : module.getFileNames()) {
      if (file.startsWith(PACKAGE + "/") && file.endsWith(CLASS_ENDING)) {
        String name = file.substring(0, file.length() - CLASS_ENDING.length());
        classes.put(name.replace('/', '.'), module.getBytes(file));
      }
    }
    List<String> models =
        module.getFileNames().stream()
            .filter(file -> file.endsWith("/drools-model"))
            .flatMap(file -> lines(module.getBytes(file)))
            .filter(line -> line.startsWith(PACKAGE + "."))
            .toList();
    return new CompiledRules(PACKAGE, classes, models);
  }

  private static Stream<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().map(String::strip);
  }
}
