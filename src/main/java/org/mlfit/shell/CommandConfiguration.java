package org.mlfit.shell;

import java.lang.reflect.Method;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.support.CommandFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Finds the commands among the components: each {@code AbstractCommand}, and each method that is
 * marked as a command. Spring Shell would look through all classes of the program for them.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  @Bean
  CommandRegistry commandRegistry(ApplicationContext context) {
    CommandRegistry registry = new CommandRegistry();
    context.getBeansOfType(AbstractCommand.class).values().forEach(registry::registerCommand);
    for (String name : context.getBeanNamesForAnnotation(Component.class)) {
      for (Method method : ClassUtils.getUserClass(context.getType(name)).getDeclaredMethods()) {
        if (method.isAnnotationPresent(Command.class)) {
          CommandFactoryBean command = new CommandFactoryBean(method);
          command.setApplicationContext(context);
          registry.registerCommand(command.getObject());
        }
      }
    }
    return registry;
  }

  @Bean
  CommandLine commandLine(CommandRegistry registry) {
    return new CommandLine(registry);
  }
}
