package nianbao.library.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nianbao.index.ReportSink.Indexed;
import nianbao.index.verify.Defect;
import nianbao.index.verify.Defect.What;
import nianbao.library.OriginalStore;
import nianbao.report.Part;

/** The stored originals of the reports and of what they said before, and the logs beside them. */
public final class StoredFiles {

  private static final String LOG = ".jsonl";

  private final OriginalStore originals;
  private final LongConsumer read;

  /**
   * @param read told how many bytes of a file were read after each
   */
  public StoredFiles(OriginalStore originals, LongConsumer read) {
    this.originals = originals;
    this.read = read;
  }

  /**
   * What is damaged: files whose content has another hash than they are stored by, those of indexed
   * reports that are missing, and lines of the logs that are no JSON object.
   *
   * @param indexed the indexed reports by the keys of their sources
   */
  public List<Defect> damaged(Map<String, Indexed> indexed) throws IOException {
    List<Defect> damaged = new ArrayList<>();
    for (Path entry : entries(originals.folder())) {
      String name = name(entry);
      if (Files.isDirectory(entry)) {
        for (Path file : entries(entry)) {
          if (OriginalStore.isHash(name(file))) {
            if (!originals.isWhole(name(file))) {
              damaged.add(new Defect(What.ORIGINAL, name(file), "is not the file that was stored"));
            }
            read.accept(Files.size(file));
          }
        }
      } else if (name.endsWith(LOG)) {
        addLines(entry, damaged);
      }
    }
    addMissing(new TreeMap<>(indexed), damaged);
    return damaged;
  }

  private void addMissing(Map<String, Indexed> indexed, List<Defect> damaged) {
    indexed.forEach(
        (key, known) -> {
          if (originals.find(known.sha256()).isEmpty()) {
            damaged.add(new Defect(What.ORIGINAL, key, "has no stored original"));
          }
          for (Part part : known.parts()) {
            String hash = part.sha256();
            if (part.taken() && hash != null && originals.find(hash).isEmpty()) {
              damaged.add(new Defect(What.ORIGINAL, key, "lacks its stored part " + part.path()));
            }
          }
        });
  }

  private void addLines(Path log, List<Defect> damaged) throws IOException {
    // What can't be decoded must not hide the other lines.
    byte[] bytes = Files.readAllBytes(log);
    String[] lines = new String(bytes, UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !isObject(lines[i])) {
        damaged.add(new Defect(What.LOG, name(log) + " line " + (i + 1), "can't be read"));
      }
    }
    read.accept(bytes.length);
  }

  private static boolean isObject(String line) {
    try {
      JsonElement value = JsonParser.parseString(line);
      return value.isJsonObject();
    } catch (JsonParseException e) {
      return false;
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
