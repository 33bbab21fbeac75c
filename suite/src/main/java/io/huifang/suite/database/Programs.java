package io.huifang.suite.database;

import io.huifang.suite.data.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked PostgreSQL. The library never repairs an unpacking that was cut off, so we remember
 * whether it was completed, and let only one launcher at a time do it.
 */
final class Programs implements AutoCloseable {
  private static final ReentrantLock WITHIN_JVM = new ReentrantLock();

  private final Path folder;
  private final @Nullable FileChannel lock;

  private Programs(Path folder, @Nullable FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** To be closed when the server has started, or failed to. */
  static Programs open(Path folder) throws IOException {
    Files.createDirectories(folder);
    // The library opens its folder for everybody; nobody may reach it and swap a program.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    if (Files.exists(marker(folder))) {
      return new Programs(folder, null);
    }
    WITHIN_JVM.lock();
    FileChannel channel =
        FileChannel.open(
            folder.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    Programs programs = new Programs(folder, channel);
    if (!Files.exists(marker(folder))) {
      DataDirectory.deleteTree(programs.folder());
    }
    Files.createDirectories(programs.folder());
    return programs;
  }

  Path folder() {
    return folder.resolve("programs");
  }

  void complete() throws IOException {
    if (lock != null) {
      Files.writeString(marker(folder), "Everything is unpacked.\n");
    }
  }

  private static Path marker(Path folder) {
    return folder.resolve("complete");
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
      WITHIN_JVM.unlock();
    }
  }
}
