package nianbao.library.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file when it was handed in, before anything in it was read.
 *
 * @param sent its path as it was sent
 * @param path where it is kept, below the folder; {@code null} when it was refused
 * @param refusal why it was refused, {@code null} when it wasn't
 */
public record Receipt(String sent, State state, @Nullable String path, @Nullable Refusal refusal) {

  /** Whether it is kept. */
  public enum State {
    /** It is kept, and will be read. */
    STORED,
    /** The same bytes are kept under its name already; nothing was changed. */
    THERE,
    /** It is not kept. */
    REFUSED;

    /** The name in the API: {@code stored}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a file is not kept. */
  public enum Refusal {
    /** Its path is empty or absolute, leads out of the folder, or has control characters. */
    UNSAFE("its path is empty or absolute, leads elsewhere, or has control characters"),
    /** Its path or the number of folders in it is beyond all reason. */
    LONG("its path is too long"),
    /** Its name or that of a folder begins with a dot: no collection has such files. */
    HIDDEN("it is a hidden file: its name or that of a folder begins with a dot"),
    /** It is larger than what is read. */
    LARGE("it is larger than 64 MB and no archive, or larger than 2 GB"),
    /** A folder has its name, or a file that of its folder. */
    TAKEN("a file has the name of its folder, or a folder has its name"),
    /** Another table for these files is there; there can be only one. */
    TABLE("another nianbao.csv is there already");

    private final String message;

    Refusal(String message) {
      this.message = message;
    }

    /** The name in the API: {@code unsafe}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** A sentence that follows the name of the file. */
    public String message() {
      return message;
    }
  }

  /** Whether it is kept under another name than it was sent with. */
  public boolean isRenamed() {
    return path != null && !path.equals(sent);
  }
}
