package nianbao.read.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nianbao.read.Archive;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A capture whose entries are the documents that web servers answered with: every response with
 * status 200, and every resource, that is a document ({@link DocumentTypes}). Requests, metadata,
 * redirections, failures and references to earlier captures are passed over. Entries are named
 * after their address, and further answers of one address after their time too; they stand in the
 * order of the capture, because it can be read in that order only.
 */
public final class WarcArchive implements Archive {

  /** How a capture begins, once it is unpacked. */
  public static final String SIGN = "WARC/";

  /** Longer addresses are made up by scripts, and could not be looked up. */
  private static final int LONGEST_ADDRESS = 2_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path file;
  private final List<Entry> entries = new ArrayList<>();

  /** The number of the record of each entry. */
  private final Map<String, Integer> records = new HashMap<>();

  private WarcRecords reader;
  private @Nullable String damage;
  private long bytesRead;

  private WarcArchive(Path file) throws IOException, UnreadableException {
    this.file = file;
    this.reader = new WarcRecords(file);
  }

  /**
   * Opens a capture and lists its entries, for which it is read once as a whole.
   *
   * @throws UnreadableException when no document in it can be read
   */
  public static WarcArchive open(Path file) throws IOException, UnreadableException {
    WarcArchive archive = new WarcArchive(file);
    try {
      archive.list();
      return archive;
    } catch (IOException | UnreadableException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void list() throws IOException, UnreadableException {
    try {
      for (CapturedAnswer answer = reader.next(); answer != null; answer = reader.next()) {
        add(answer);
      }
    } catch (UnreadableException e) {
      damage = e.getMessage();
      if (entries.isEmpty()) {
        throw e;
      }
    }
    if (entries.isEmpty()) {
      throw new UnreadableException(
          "this capture holds no page or document that a server answered with");
    }
    rewind();
  }

  private void add(CapturedAnswer answer) throws UnreadableException {
    String address = answer.address();
    if (entries.size() == Limits.ENTRIES) {
      throw new UnreadableException(
          "the capture has more than %d documents; split it".formatted(Limits.ENTRIES));
    }
    String problem = answer.problem();
    if (address.length() > LONGEST_ADDRESS) {
      address = address.substring(0, LONGEST_ADDRESS);
      problem = "its address is longer than %d characters".formatted(LONGEST_ADDRESS);
    }
    String name = unused(address, answer);
    records.put(name, answer.record());
    entries.add(new Entry(name, problem, address));
  }

  private String unused(String address, CapturedAnswer answer) {
    String name =
        records.containsKey(address) ? address + '@' + TIME.format(answer.date()) : address;
    String unused = name;
    for (int i = 2; records.containsKey(unused); i++) {
      unused = name + '-' + i;
    }
    return unused;
  }

  private void rewind() throws IOException, UnreadableException {
    reader.close();
    reader = new WarcRecords(file);
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public @Nullable String damage() {
    return damage;
  }

  /** Reads on to the entry; back to an earlier one only by starting again. */
  @Override
  public byte[] read(Entry entry) throws IOException, UnreadableException {
    if (entry.problem() != null) {
      throw new UnreadableException(entry.problem());
    }
    int record = Objects.requireNonNull(records.get(entry.name()), entry.name());
    if (record <= reader.record()) {
      rewind();
    }
    CapturedAnswer answer = reader.next();
    while (answer != null && answer.record() < record) {
      answer = reader.next();
    }
    if (answer == null) {
      throw new UnreadableException("the capture has changed while it was read; try again");
    }
    byte[] content = answer.content();
    bytesRead += content.length;
    if (bytesRead > Limits.ARCHIVE_BYTES) {
      throw new UnreadableException(
          "the capture unpacks to more than %d GB; split it".formatted(Limits.ARCHIVE_BYTES >> 30));
    }
    return content;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
