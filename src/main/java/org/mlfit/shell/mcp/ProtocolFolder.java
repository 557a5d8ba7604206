package org.mlfit.shell.mcp;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;

/**
 * The folder with the jars of the protocol, which are loaded when it is first spoken and see our
 * classes, while none of ours sees them. Where there is no such folder, what is on the class path,
 * as in tests.
 */
record ProtocolFolder(Optional<Path> folder) {

  /**
   * A talk that speaks the protocol.
   *
   * @throws CommandFailedException with exit code 70 if the folder holds none
   */
  AssistantTalk talk() {
    return ServiceLoader.load(AssistantTalk.class, loader())
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailedException.ending(
                    ExitCode.INTERNAL,
                    "The protocol of assistants is missing. Unpack the whole program."));
  }

  private ClassLoader loader() {
    ClassLoader ours = ProtocolFolder.class.getClassLoader();
    return folder
        .filter(Files::isDirectory)
        .<ClassLoader>map(jars -> new URLClassLoader(jarsIn(jars), ours))
        .orElse(ours);
  }

  private static URL[] jarsIn(Path folder) {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : files) {
        jars.add(jar.toUri().toURL());
      }
      return jars.toArray(URL[]::new);
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw CommandFailedException.cannot("read", folder.toString(), unreadable);
    }
  }
}
