package nianbao.read.warc;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** Tells documents from the pictures, styles and scripts around them ({@code documents.tsv}). */
final class DocumentTypes {

  private static final Set<String> TYPES = new HashSet<>();
  private static final Set<String> ANY = new HashSet<>();
  private static final Set<String> NAMES = new HashSet<>();

  static {
    for (String[] row : Resources.rows(DocumentTypes.class, "documents.tsv", 2)) {
      switch (row[0]) {
        case "type" -> TYPES.add(row[1]);
        case "any" -> ANY.add(row[1]);
        case "name" -> NAMES.add(row[1]);
        default -> throw new IllegalArgumentException("unknown kind in documents.tsv: " + row[0]);
      }
    }
  }

  /** The end of the path of an address, or of a file's name in quotation marks. */
  private static final Pattern NAME_END = Pattern.compile("\\.[a-z0-9]{1,8}(?=[?#\"';]|$)");

  private DocumentTypes() {}

  /**
   * Whether an answer is a document.
   *
   * @param type the media type with its parameters, {@code null} when the server gave none
   * @param address that was asked for
   * @param disposition the header that names the file, {@code null} when there is none
   */
  static boolean isDocument(@Nullable String type, String address, @Nullable String disposition) {
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty() || TYPES.contains(plain)) {
      return true;
    }
    return ANY.contains(plain)
        && (hasName(address) || (disposition != null && hasName(disposition)));
  }

  private static boolean hasName(String text) {
    Matcher ends = NAME_END.matcher(text.toLowerCase(Locale.ROOT));
    while (ends.find()) {
      if (NAMES.contains(ends.group())) {
        return true;
      }
    }
    return false;
  }
}
