package nianbao.http.request;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nianbao.export.results.TermsTable.Problem;
import nianbao.search.QueryNotice;
import nianbao.text.Beginning;

/**
 * Terms to be counted, as somebody has pasted or saved them: one a line, or a column of a CSV file.
 * Each is a query; blank lines count for nothing.
 *
 * @param terms each once, by the line where it stands first
 * @param refused lines that are too long
 * @param repeated how many lines repeat an earlier one
 */
public record TermList(List<Term> terms, List<Refused> refused, int repeated) {

  public static final int MOST_TERMS = 5_000;

  /** UTF-16 units of a term. */
  public static final int LONGEST_TERM = 200;

  private static final int LONGEST_ECHO = 40;
  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  public TermList {
    terms = List.copyOf(terms);
    refused = List.copyOf(refused);
  }

  /**
   * A term.
   *
   * @param line from 1
   */
  public record Term(int line, String text) {}

  /**
   * A line that is no term.
   *
   * @param value its beginning
   */
  public record Refused(int line, String value, QueryNotice reason) {}

  /**
   * One term a line.
   *
   * @throws RequestException when there are more than {@link #MOST_TERMS}
   */
  public static TermList ofLines(String text) {
    Collected collected = new Collected();
    int line = 0;
    for (String each : (Iterable<String>) LINES.splitAsStream(text)::iterator) {
      line++;
      collected.add(line, each);
    }
    return collected.list();
  }

  /**
   * The values of a column below the first record, which names the columns. They are separated by
   * commas, or by tabs or semicolons where the first line has no comma.
   *
   * @param column its name; blank for the first
   * @throws RequestException when there is no such column, or more than {@link #MOST_TERMS}
   */
  public static TermList ofCsv(String text, String column) {
    Collected collected = new Collected();
    try {
      Iterator<CsvRecord> records =
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(plain(text))
              .iterator();
      int at = records.hasNext() ? position(column, records.next().getFields()) : 0;
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (at < record.getFieldCount()) {
          collected.add((int) record.getStartingLineNumber(), record.getField(at));
        }
      }
    } catch (CsvParseException e) {
      throw RequestException.parameter("terms", "", "This is no CSV: " + e.getMessage() + ".");
    }
    return collected.list();
  }

  private static int position(String column, List<String> names) {
    String wanted = normal(column);
    for (int i = 0; i < names.size(); i++) {
      if (wanted.isEmpty() || normal(names.get(i)).equalsIgnoreCase(wanted)) {
        return i;
      }
    }
    throw RequestException.parameter(
        "column", column, "The first line names these columns: " + String.join(", ", names) + ".");
  }

  private static char separator(String text) {
    String first = LINES.split(text, 2)[0];
    if (first.indexOf(',') >= 0) {
      return ',';
    }
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  /** Without byte order marks, which also stand where files were put together. */
  private static String plain(String text) {
    return text.replace("\ufeff", "");
  }

  private static String normal(String text) {
    return BLANKS.matcher(plain(text)).replaceAll(" ").strip();
  }

  /** The terms by their lines. */
  public Map<Integer, String> byLine() {
    Map<Integer, String> byLine = new TreeMap<>();
    terms.forEach(term -> byLine.put(term.line(), term.text()));
    return byLine;
  }

  /** The lines that are no terms. */
  public Map<Integer, Problem> problems() {
    Map<Integer, Problem> problems = new TreeMap<>();
    refused.forEach(line -> problems.put(line.line(), new Problem(line.value(), line.reason())));
    return problems;
  }

  /** What has been read so far. */
  private static final class Collected {
    private final List<Term> terms = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private int repeated;

    void add(int line, String typed) {
      String term = normal(typed);
      if (term.isEmpty()) {
        return;
      }
      if (known.contains(term)) {
        repeated++;
      } else if (terms.size() + refused.size() == MOST_TERMS) {
        throw RequestException.parameter(
            "terms", term, "Line " + line + " is beyond the " + MOST_TERMS + " terms of a list.");
      } else if (term.length() > LONGEST_TERM) {
        refused.add(
            new Refused(
                line,
                Beginning.marked(term, LONGEST_ECHO),
                new QueryNotice(
                    "超过 " + LONGEST_TERM + " 个字符", "longer than " + LONGEST_TERM + " characters")));
      } else {
        known.add(term);
        terms.add(new Term(line, term));
      }
    }

    TermList list() {
      return new TermList(terms, refused, repeated);
    }
  }
}
