package nianbao.http.handler;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import nianbao.answer.Json;
import nianbao.http.page.ChoicePage;
import nianbao.http.page.ChoicePage.Choice;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.UrlText;
import nianbao.library.FormerReport;
import nianbao.library.FormerReports;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.IndexedReport;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;

/**
 * Leads links to reports whose files were moved or renamed to the reports of the same content: with
 * 308 when there is one, to a choice with 300 when there are several or when it isn't certain, and
 * says with 410 that a file was removed. The paragraph and the query of a link are kept. None of
 * these answers may be cached, because the file may come back under its old name.
 */
final class FormerLinks {
  /** The most choices on a page. */
  private static final int MOST_CHOICES = 20;

  /** The most former reports that one link is followed through. */
  private static final int MOST_FOLLOWED = 1000;

  private final LiveIndex live;
  private final PageContexts contexts;
  private final ChoicePage page = new ChoicePage();

  FormerLinks(LiveIndex live, PageContexts contexts) {
    this.live = live;
    this.contexts = contexts;
  }

  /** A handler of a report's path that is only asked about reports that are indexed or unknown. */
  HttpHandler following(HttpHandler next) {
    return exchange -> {
      if (!leadsOn(exchange, Routes.pathParameter(exchange, "id"))) {
        next.handleRequest(exchange);
      }
    };
  }

  /** The same for the path at which two reports are compared; one is followed at a time. */
  HttpHandler followingCompared(HttpHandler next) {
    return exchange -> {
      QueryParameters parameters = QueryParameters.of(exchange);
      for (String name : CompareHandlers.REPORTS) {
        if (leadsOn(exchange, CompareHandlers.id(parameters, name))) {
          return;
        }
      }
      next.handleRequest(exchange);
    };
  }

  /**
   * The report with an id, or the one that it surely became; empty when there is none, or when it
   * isn't certain which.
   */
  Optional<Report> present(ReportIndex index, String id) throws IOException {
    Optional<Report> report = index.report(new ReportId(id)).map(IndexedReport::report);
    FormerReport former = report.isPresent() ? null : former(id);
    if (former == null) {
      return report;
    }
    Trail trail = Trail.from(former, index, live.former());
    return trail.reports().size() == 1 && trail.sure()
        ? Optional.of(trail.reports().getFirst())
        : Optional.empty();
  }

  /** Whether an id is of a former report, and it was answered where that is. */
  private boolean leadsOn(HttpServerExchange exchange, String id) throws IOException {
    ReportIndex index = live.get();
    FormerReport former = former(id);
    if (former == null || index.report(new ReportId(id)).isPresent()) {
      return false;
    }
    answer(exchange, id, Trail.from(former, index, live.former()));
    return true;
  }

  private @Nullable FormerReport former(String id) throws IOException {
    return ReportId.isValid(id) ? live.former().find(new ReportId(id)) : null;
  }

  /**
   * Where a link leads.
   *
   * @param reports that are indexed, none twice
   * @param sure whether they have the content that the link was made for
   * @param removed when the last file on the way was found to be gone
   */
  private record Trail(List<Report> reports, boolean sure, Instant removed) {

    /** Follows a former report through others that are former by now. */
    static Trail from(FormerReport start, ReportIndex index, FormerReports former)
        throws IOException {
      List<Report> reports = new ArrayList<>();
      Set<FormerReport> followed = new LinkedHashSet<>();
      Queue<FormerReport> ahead = new ArrayDeque<>(List.of(start));
      Set<String> met = new HashSet<>(Set.of(start.id()));
      while (!ahead.isEmpty() && followed.size() < MOST_FOLLOWED && reports.size() < MOST_CHOICES) {
        FormerReport present = ahead.remove();
        followed.add(present);
        for (String to : present.to()) {
          if (met.add(to)) {
            ReportId id = new ReportId(to);
            Optional<IndexedReport> indexed = index.report(id);
            FormerReport next = former.find(id);
            if (indexed.isPresent()) {
              reports.add(indexed.get().report());
            } else if (next != null) {
              ahead.add(next);
            }
          }
        }
      }
      return new Trail(
          List.copyOf(reports),
          followed.stream().allMatch(one -> one.sure() || one.to().isEmpty()),
          followed.stream()
              .map(FormerReport::removed)
              .max(Comparator.naturalOrder())
              .orElse(start.removed()));
    }
  }

  private void answer(HttpServerExchange exchange, String id, Trail trail) {
    if (trail.reports().isEmpty()) {
      LocalDate day = LocalDate.ofInstant(trail.removed(), ZoneOffset.UTC);
      throw RequestException.gone(
          day,
          "The file of this report was removed, as found on "
              + day
              + "; no file with the same content is indexed.");
    }
    List<Choice> choices =
        trail.reports().stream().map(report -> choice(exchange, id, report)).toList();
    if (choices.size() == 1 && trail.sure()) {
      exchange.setStatusCode(StatusCodes.PERMANENT_REDIRECT);
      exchange.getResponseHeaders().put(Headers.LOCATION, choices.getFirst().link());
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      Responses.empty(exchange);
      return;
    }
    exchange.setStatusCode(StatusCodes.MULTIPLE_CHOICES);
    if (exchange.getRequestPath().startsWith("/api/")) {
      Responses.json(exchange, Json.of(Map.of("choices", choices)));
    } else {
      Responses.html(exchange, page.render(choices, trail.sure(), contexts.of(exchange)));
    }
  }

  /** The same address with the id of this report. */
  private static Choice choice(HttpServerExchange exchange, String former, Report report) {
    String asked = UrlText.escape(exchange.getRequestPath());
    String path = asked.replace(former, report.id().value());
    String query = UrlText.escape(exchange.getQueryString());
    if (path.equals(asked)) {
      query = query.replace(former, report.id().value());
    }
    return new Choice(
        report.id().value(),
        report.header().title(),
        report.source().key(),
        query.isEmpty() ? path : path + '?' + query);
  }
}
