package nianbao.command;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.answer.Json;
import nianbao.library.ReportCollection;

/**
 * The collections that have been indexed into a data folder, so that a later start needs to name
 * none of them. Kept in the file {@code collections.json} of the data folder.
 */
final class KnownCollections {
  private final Path file;
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  /**
   * A collection as it is kept.
   *
   * @param whole whether all of the folder was indexed, not just single files of it
   */
  private record Entry(String name, String root, boolean whole) {}

  private KnownCollections(Path file) {
    this.file = file;
  }

  static KnownCollections of(DataFolder data) throws IOException {
    KnownCollections known = new KnownCollections(data.root().resolve("collections.json"));
    if (Files.exists(known.file)) {
      known.read(Files.readString(known.file));
    }
    return known;
  }

  private void read(String json) {
    try {
      for (Entry entry : new Gson().fromJson(json, Entry[].class)) {
        byName.put(entry.name(), entry);
      }
    } catch (JsonParseException e) {
      throw new CommandFailure(file + " is damaged; delete it and name the folders again.");
    }
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Those that were indexed as whole folders. */
  List<ReportCollection> folders() {
    return byName.values().stream()
        .filter(Entry::whole)
        .map(entry -> new ReportCollection(entry.name(), Path.of(entry.root()), null))
        .toList();
  }

  /**
   * Adds these.
   *
   * @throws CommandFailure when one has the name of another folder that still exists: its reports
   *     would take the place of the other's
   */
  void add(List<ReportCollection> collections) throws IOException {
    for (ReportCollection collection : collections) {
      Entry before = byName.get(collection.name());
      String root = collection.root().toString();
      if (before != null && !before.root().equals(root) && Files.exists(Path.of(before.root()))) {
        throw new CommandFailure(
            String.format(
                "the collection '%s' is %s already; give %s another name, as in NAME=%s.",
                before.name(), before.root(), root, root));
      }
      boolean whole = collection.only() == null || (before != null && before.whole());
      byName.put(collection.name(), new Entry(collection.name(), root, whole));
    }
    write();
  }

  private void write() throws IOException {
    Files.createDirectories(file.getParent());
    Path complete = Files.createTempFile(file.getParent(), "collections", ".tmp");
    Files.writeString(complete, Json.of(byName.values()));
    Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
