package org.mlfit.shell.state;

import java.time.Clock;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.compiled.cache.RuleCache;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.XdgHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.jline.PromptProvider;

/** What the shell is made of besides its commands. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  KnowledgeLoader knowledgeLoader(Clock clock, Invocation invocation) {
    return loader(clock, invocation);
  }

  /** Loads rules as far as they are trusted, and keeps what it compiled. */
  static KnowledgeLoader loader(Clock clock, Invocation invocation) {
    Optional<RuleCache> cache = XdgHome.cache().map(home -> new RuleCache(home, clock));
    return new KnowledgeLoader(clock, invocation.trust(), cache);
  }

  @Bean
  PromptProvider promptProvider() {
    return () -> new AttributedString("mlfit> ");
  }
}
