package nianbao.export;

import java.util.Map;

/**
 * The wording of a file in the language of its reader, by the keys of the pages' messages, {@code
 * export.rows}.
 */
public interface ExportWords {

  /** A wording with its placeholders filled. */
  String text(String key, Map<String, String> values);

  /** A wording without placeholders. */
  String text(String key);

  /** Which of two wordings of one thing is in this language. */
  String pick(String chinese, String english);
}
