package nianbao.command.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nianbao.command.terminal.CommandFailure;

/** A folder packed into a file; what is in it is mostly compressed already. */
final class ZippedFolder {
  private ZippedFolder() {}

  /** Whether a path is meant to be such a file. */
  static boolean isOne(Path path) {
    return path.toString().endsWith(".zip");
  }

  /** Packs all files of a folder. */
  static void pack(Path folder, Path zip) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      out.setLevel(Deflater.BEST_SPEED);
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /**
   * Unpacks all files into a folder.
   *
   * @throws IOException also when the file is no such file, or damaged
   */
  static void unpack(Path zip, Path to) throws IOException {
    Path folder = to.toAbsolutePath().normalize();
    int entries = 0;
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream unzipped = new ZipInputStream(in)) {
      for (ZipEntry entry = unzipped.getNextEntry();
          entry != null;
          entry = unzipped.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new CommandFailure(
              zip + " is not a backup: it has a file '" + entry.getName() + "'.");
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(unzipped, file);
          Files.setLastModifiedTime(file, entry.getLastModifiedTime());
          entries++;
        }
      }
    } catch (ZipException e) {
      throw new CommandFailure(zip + " is damaged: " + e.getMessage() + ".");
    }
    if (entries == 0) {
      throw new CommandFailure(zip + " is not a backup.");
    }
  }
}
