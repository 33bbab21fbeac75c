package io.huifang.suite.data;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords, made when first asked for and kept in a file only its owner can read. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  public static final String FILE = "secrets.properties";
  private static final Object FILE_LOCK = new Object();

  private final Path file;

  Secrets(Path file) {
    this.file = file;
  }

  /**
   * The secrets of an installation that runs in this folder.
   *
   * @throws StartFailure if there is none
   */
  public static Secrets ofInstallation(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new StartFailure(
          "Nothing was started in " + folder + " yet; use ./run first, or name another --data");
    }
    return new Secrets(file);
  }

  /** The secret of this name: 43 letters, digits, {@code -} and {@code _}. */
  public String get(String name) {
    synchronized (FILE_LOCK) {
      try {
        Properties known = new Properties();
        if (Files.exists(file)) {
          known.load(new StringReader(Files.readString(file)));
        }
        String secret = known.getProperty(name);
        if (secret == null) {
          secret = random();
          known.setProperty(name, secret);
          save(known);
        }
        return secret;
      } catch (IOException e) {
        throw new StartFailure("Cannot read or write " + file + ": " + e.getMessage(), e);
      }
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void save(Properties secrets) throws IOException {
    StringWriter text = new StringWriter();
    secrets.store(text, "Secrets of this local installation");
    writePrivately(file, text.toString());
  }

  /** Writes a file that no other user can read at any moment, and that is never half written. */
  public static void writePrivately(Path target, String content) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path draft = target.resolveSibling(target.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, content);
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
