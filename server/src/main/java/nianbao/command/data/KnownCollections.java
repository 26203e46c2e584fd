package nianbao.command.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.command.terminal.CommandFailure;
import nianbao.library.AtomicFile;
import nianbao.library.ReportCollection;
import nianbao.report.RecordJson;

/**
 * The collections that have been indexed into a data folder, so that later starts need not name
 * them. They are stored in its file {@code collections.json}.
 */
public final class KnownCollections {
  private final Path file;
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  /**
   * A collection as it is stored.
   *
   * @param whole whether the whole folder was indexed, not just single files in it
   */
  private record Entry(String name, String root, boolean whole) {
    ReportCollection collection() {
      return new ReportCollection(name, Path.of(root), null);
    }
  }

  private KnownCollections(Path file) {
    this.file = file;
  }

  /**
   * Reads the collections of a data folder.
   *
   * @throws CommandFailure when the file is damaged; it says where, and what to do
   */
  public static KnownCollections of(DataFolder data) throws IOException {
    KnownCollections known = new KnownCollections(file(data));
    if (Files.exists(known.file)) {
      known.read();
    }
    return known;
  }

  private static Path file(DataFolder data) {
    return data.root().resolve("collections.json");
  }

  /** Copies what a data folder remembers into another. */
  static void copy(DataFolder data, DataFolder to) throws IOException {
    if (Files.exists(file(data))) {
      AtomicFile.write(file(to), Files.readAllBytes(file(data)));
    }
  }

  private void read() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(file + " can't be read: " + CommandFailure.reason(e), e);
    }
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      for (Entry entry : RecordJson.read(json, Entry[].class)) {
        if (entry == null) {
          throw damaged("a collection is null");
        }
        byName.put(entry.collection().name(), entry);
      }
    } catch (CharacterCodingException e) {
      throw damaged("it is not UTF-8");
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  private CommandFailure damaged(String reason) {
    return new CommandFailure(
        String.format(
            "%s is damaged: %s. Delete it and name the report folders again; the index itself is"
                + " kept.",
            file, reason));
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** The collections that were indexed as whole folders. */
  public List<ReportCollection> folders() {
    List<ReportCollection> folders = new ArrayList<>();
    for (Entry entry : byName.values()) {
      if (entry.whole()) {
        folders.add(entry.collection());
      }
    }
    return folders;
  }

  /**
   * Remembers these.
   *
   * @throws CommandFailure when another existing folder has the name of one: its reports would
   *     replace the other's
   */
  public void add(List<ReportCollection> collections) throws IOException {
    for (ReportCollection collection : collections) {
      Entry before = byName.get(collection.name());
      String root = collection.root().toString();
      if (before != null && !before.root().equals(root) && Files.exists(Path.of(before.root()))) {
        throw new CommandFailure(
            String.format(
                "the collection '%s' is already %s; give %s another name, as in NAME=%s.",
                before.name(), before.root(), root, root));
      }
      boolean whole = collection.only() == null || (before != null && before.whole());
      byName.put(collection.name(), new Entry(collection.name(), root, whole));
    }
    String json = RecordJson.write(List.copyOf(byName.values()));
    AtomicFile.write(file, json.getBytes(StandardCharsets.UTF_8));
  }
}
