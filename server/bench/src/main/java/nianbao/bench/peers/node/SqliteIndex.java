package nianbao.bench.peers.node;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * SQLite's FTS5 with its trigrams, which find every string of three characters or more. Shorter
 * ones are looked for in every text.
 */
final class SqliteIndex implements PassageIndex {

  private static final String FILE = "passages.db";
  private static final int SHORTEST_INDEXED = 3;

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE report (id INTEGER PRIMARY KEY, city TEXT, year TEXT, agency TEXT)",
          "CREATE TABLE passage (id INTEGER PRIMARY KEY, report INTEGER, text TEXT)",
          "CREATE VIRTUAL TABLE grams USING fts5(text, content='passage', content_rowid='id',"
              + " tokenize='trigram')");

  private static final String BY_TRIGRAMS =
      """
      SELECT city, year, agency, found.id FROM
        (SELECT p.report, p.id, min(g.rank) AS best FROM grams g JOIN passage p ON p.id = g.rowid
         WHERE grams MATCH ? GROUP BY p.report) AS found
      JOIN report r ON r.id = found.report ORDER BY best, found.report""";

  private static final String BY_READING =
      """
      SELECT city, year, agency, found.id FROM
        (SELECT report, min(id) AS id FROM passage WHERE instr(text, ?) > 0 GROUP BY report) AS found
      JOIN report r ON r.id = found.report ORDER BY found.report""";

  private static final String MARKED =
      "SELECT highlight(grams, 0, '<em>', '</em>') FROM grams WHERE grams MATCH ? AND rowid = ?";

  private static final String TEXT = "SELECT text FROM passage WHERE id = ?";

  private final Connection connection;

  SqliteIndex(Path folder) throws SQLException {
    connection = connect(folder);
  }

  private static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
  }

  /** Writes an index of passages into an empty folder. */
  static void write(Stream<Passage> passages, Path folder) throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      connection.setAutoCommit(false);
      for (String table : TABLES) {
        statement.execute(table);
      }
      insert(passages.iterator(), connection);
      connection.commit();
    }
  }

  private static void insert(Iterator<Passage> passages, Connection connection)
      throws SQLException {
    try (PreparedStatement report =
            connection.prepareStatement("INSERT OR IGNORE INTO report VALUES (?, ?, ?, ?)");
        PreparedStatement passage =
            connection.prepareStatement("INSERT INTO passage VALUES (?, ?, ?)");
        PreparedStatement grams =
            connection.prepareStatement("INSERT INTO grams (rowid, text) VALUES (?, ?)")) {
      for (int id = 1; passages.hasNext(); id++) {
        Passage next = passages.next();
        run(report, next.report(), next.city(), next.year(), next.agency());
        run(passage, id, next.report(), next.text());
        run(grams, id, next.text());
      }
    }
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    bind(statement, values);
    statement.executeUpdate();
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public synchronized Found search(String phrase) throws SQLException {
    boolean indexed = phrase.codePointCount(0, phrase.length()) >= SHORTEST_INDEXED;
    String asked = indexed ? '"' + phrase.replace("\"", "\"\"") + '"' : phrase;
    Facets facets = new Facets();
    List<Integer> best = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(indexed ? BY_TRIGRAMS : BY_READING)) {
      bind(statement, asked);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        facets.add(rows.getString(1), rows.getString(2), rows.getString(3));
        if (best.size() < SHOWN) {
          best.add(rows.getInt(4));
        }
      }
    }
    return facets.with(indexed ? marked(asked, best) : markedByReading(phrase, best));
  }

  private List<String> marked(String asked, List<Integer> ids) throws SQLException {
    List<String> marked = new ArrayList<>();
    for (int id : ids) {
      marked.add(one(MARKED, asked, id));
    }
    return marked;
  }

  private List<String> markedByReading(String phrase, List<Integer> ids) throws SQLException {
    List<String> marked = new ArrayList<>();
    for (int id : ids) {
      marked.add(one(TEXT, id).replace(phrase, "<em>" + phrase + "</em>"));
    }
    return marked;
  }

  private String one(String query, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      bind(statement, values);
      ResultSet row = statement.executeQuery();
      row.next();
      return row.getString(1);
    }
  }
}
