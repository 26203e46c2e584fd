package nianbao.http.handler;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.answer.ParagraphLink;
import nianbao.answer.ReportAddress;
import nianbao.http.page.ReportView.Linked;
import nianbao.http.request.RequestException;
import nianbao.library.EarlierVersion;
import nianbao.library.EarlierVersions;
import nianbao.read.UnreadableException;
import nianbao.report.ReportId;
import nianbao.search.IndexedReport;
import nianbao.search.ReportHits;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;

/** Reports as they are and as they were. The index knows the former only. */
final class VersionedReports {
  private final LiveIndex live;

  VersionedReports(LiveIndex live) {
    this.live = live;
  }

  /**
   * A report as it is or was.
   *
   * @param indexed with the text of the version, and then without what is known from the index:
   *     hits, twins, and the report of the year before
   * @param version {@code null} for the report as it is
   */
  record Found(IndexedReport indexed, @Nullable EarlierVersion version) {

    ReportAddress address() {
      return new ReportAddress(indexed.report().id(), version == null ? null : version.name());
    }
  }

  /**
   * The report with an id, as it is or was.
   *
   * @param version name of the version; empty for the report as it is
   * @param parameter the request parameter that names the version
   * @param query its words are marked in the report as it is; empty for none
   * @throws RequestException when there is no such report or version, or when that can't be read
   */
  Found find(ReportIndex index, String id, String version, String parameter, String query)
      throws IOException {
    IndexedReport present = ReportHandlers.find(index, id, query);
    if (version.isEmpty()) {
      return new Found(present, null);
    }
    EarlierVersion earlier = version(new ReportId(id), version, parameter);
    try {
      return new Found(
          new IndexedReport(
              live.versions().read(earlier),
              ReportHits.NONE,
              List.of(),
              null,
              present.ofOffice(),
              present.sample()),
          earlier);
    } catch (UnreadableException e) {
      throw RequestException.version(
          "version-unreadable",
          parameter,
          version,
          "This earlier version can't be read any more: " + e.getMessage() + ".");
    }
  }

  /**
   * The version of a report with a name.
   *
   * @throws RequestException when it is not kept
   */
  EarlierVersion version(ReportId id, String name, String parameter) throws IOException {
    EarlierVersions versions = live.versions();
    Optional<EarlierVersion> version = versions.find(id, name);
    if (version.isEmpty()) {
      String kept =
          versions.of(id).stream().map(EarlierVersion::name).collect(Collectors.joining(", "));
      throw RequestException.version(
          "version-not-kept",
          parameter,
          name,
          "There is no such earlier version; those kept are: "
              + (kept.isEmpty() ? "none" : kept)
              + ".");
    }
    return version.get();
  }

  /**
   * The paragraph that a link was made for, in the latest version that has exactly its text; {@code
   * null} when none has it that can be read.
   */
  @Nullable Linked linked(ReportId id, String paragraphId) throws IOException {
    for (EarlierVersion version : live.versions().of(id).reversed()) {
      Linked linked = linked(version, paragraphId);
      if (linked != null) {
        return linked;
      }
    }
    return null;
  }

  private @Nullable Linked linked(EarlierVersion version, String paragraphId) {
    try {
      return ParagraphLink.of(live.versions().read(version), paragraphId)
          .filter(link -> !link.textChanged())
          .map(link -> new Linked(version, link.paragraph()))
          .orElse(null);
    } catch (UnreadableException e) {
      return null; // its own page says so
    }
  }
}
