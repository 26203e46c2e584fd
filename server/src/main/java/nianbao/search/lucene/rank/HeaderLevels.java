package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nianbao.search.lucene.match.HeaderMatches;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.ExpandedText;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Title;
import org.apache.lucene.util.FixedBitSet;

/**
 * Parts the reports of a search by how much of the query their headers meet: the reports of a place
 * come before those that mention it, those of a place and a year before those of either, the office
 * of the city itself before those of its counties, those whose titles have the name of an office as
 * typed before those of the same kind, and the one with a whole index number before all.
 */
public final class HeaderLevels {

  /**
   * Reports whose headers meet the same number of texts.
   *
   * @param number of texts met, in an order that is the same in every shard
   * @param reports by their numbers
   * @param met whether the headers meet all that the query asks, so that nothing is left to be
   *     ranked by
   */
  public record Level(boolean met, int number, FixedBitSet reports) {}

  private final ExpandedQuery plan;
  private final HeaderMatches headers;
  private final FixedBitSet accepted;

  private HeaderLevels(ExpandedQuery plan, HeaderMatches headers, FixedBitSet accepted) {
    this.plan = plan;
    this.headers = headers;
    this.accepted = accepted;
  }

  /**
   * The levels, the best first; only one when no header means anything.
   *
   * @param accepted the reports that match the query
   * @param office the reports of an office that several texts together name
   */
  public static List<Level> of(
      ExpandedQuery plan, HeaderMatches headers, FixedBitSet accepted, FixedBitSet office)
      throws IOException {
    return new HeaderLevels(plan, headers, accepted).levels(plan.root(), office);
  }

  private List<Level> levels(QueryNode query, FixedBitSet office) throws IOException {
    List<FixedBitSet> meeting = new ArrayList<>();
    FixedBitSet called = new FixedBitSet(accepted.length());
    for (Text text : new LinkedHashSet<>(query.wanted())) {
      ExpandedText expanded = plan.of(text);
      if (headers.any(expanded)) {
        meeting.add(headers.of(expanded));
        called.or(headers.called(expanded));
        meeting.add(headers.named(expanded));
      }
    }
    if (meeting.isEmpty()) {
      return List.of(new Level(false, 0, accepted.clone()));
    }
    meeting.add(office);
    FixedBitSet met = metBy(query);
    List<Level> levels = new ArrayList<>();
    levels.addAll(byNumber(met, meeting, called, true));
    FixedBitSet others = accepted.clone();
    others.andNot(met);
    levels.addAll(byNumber(others, meeting, called, false));
    return levels;
  }

  /**
   * The reports by how many of the sets have them, most first; of equals, those called so first.
   */
  private static List<Level> byNumber(
      FixedBitSet reports, List<FixedBitSet> sets, FixedBitSet called, boolean met) {
    List<FixedBitSet> byNumber = new ArrayList<>();
    for (int number = 0; number < 2 * (sets.size() + 1); number++) {
      byNumber.add(new FixedBitSet(reports.length()));
    }
    for (int report = 0; report < reports.length(); report++) {
      if (reports.get(report)) {
        int number = called.get(report) ? 1 : 0;
        for (FixedBitSet set : sets) {
          number += set.get(report) ? 2 : 0;
        }
        byNumber.get(number).set(report);
      }
    }
    List<Level> levels = new ArrayList<>();
    for (int number = byNumber.size() - 1; number >= 0; number--) {
      if (byNumber.get(number).cardinality() > 0) {
        levels.add(new Level(met, number, byNumber.get(number)));
      }
    }
    return levels;
  }

  /** The accepted reports whose headers alone meet the query; a section is no matter of headers. */
  private FixedBitSet metBy(QueryNode node) throws IOException {
    FixedBitSet met = new FixedBitSet(accepted.length());
    switch (node) {
      case Text text -> {
        if (headers.any(plan.of(text))) {
          met.or(headers.of(plan.of(text)));
          met.and(accepted);
        }
      }
      case And and -> {
        met.or(accepted);
        for (QueryNode part : and.parts()) {
          met.and(metBy(part));
        }
      }
      case Or or -> {
        for (QueryNode part : or.alternatives()) {
          met.or(metBy(part));
        }
      }
      case Section section -> {}
      // What is accepted has passed these already.
      case Not not -> met.or(accepted);
      case Title title -> met.or(accepted);
      case FilterClause filter -> met.or(accepted);
    }
    return met;
  }
}
