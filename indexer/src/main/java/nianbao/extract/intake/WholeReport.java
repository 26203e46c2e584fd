package nianbao.extract.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.extract.intake.PageParts.Document;
import nianbao.extract.line.BlockText;
import nianbao.read.Block;
import nianbao.read.NotAReportException;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.WebPage;
import nianbao.read.WebPage.Kind;
import nianbao.read.beside.Companions;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Part;
import nianbao.report.Sha256;
import nianbao.report.Warning;
import nianbao.text.Folding;

/**
 * A document together with the frames and attachments that hold what it lacks.
 *
 * @param document with the text of the parts that were found behind its own
 * @param parts all that were looked for, found or not
 * @param warnings about what is missing
 * @param pictures names of the pictures in its article, when it has no tables
 */
public record WholeReport(
    RawDocument document, List<Part> parts, List<Warning> warnings, List<String> pictures) {

  /**
   * Completes a document.
   *
   * @param path of the document
   * @param others the files beside it
   * @throws NotAReportException when it is certainly no report
   */
  public static WholeReport of(RawDocument document, String path, Companions others)
      throws NotAReportException {
    ReportSigns signs = ReportSigns.of(document);
    PageParts wanted = PageParts.of(document, signs);
    if (wanted.documents().isEmpty()) {
      NonReports.check(document, signs, wanted);
      return new WholeReport(
          document, List.of(), warnings(document, signs, wanted, List.of()), wanted.pictures());
    }
    Joining joining = new Joining(path, others);
    wanted.documents().forEach(joining::add);
    RawDocument whole = joining.joinedTo(document);
    ReportSigns signsOfWhole = ReportSigns.of(whole);
    PageParts lacking = PageParts.of(whole, signsOfWhole);
    NonReports.check(whole, signsOfWhole, lacking);
    return new WholeReport(
        whole,
        joining.parts,
        warnings(whole, signsOfWhole, lacking, joining.missing),
        lacking.pictures());
  }

  /** Looks for the parts of a page and reads them. */
  private static final class Joining {
    private final String path;
    private final Companions others;
    private final List<Part> parts = new ArrayList<>();
    private final List<Document> missing = new ArrayList<>();
    private final List<RawDocument> read = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    Joining(String path, Companions others) {
      this.path = path;
      this.others = others;
    }

    void add(Document wanted) {
      Companions.Found found = null;
      boolean taken = false;
      try {
        found = others.find(path, wanted.address(), wanted.name());
        if (found != null) {
          read(wanted, found);
          taken = true;
        }
      } catch (UnreadableException | IOException e) {
        taken = false; // read as a file of its own, it says why it can't be read
      }
      if (!taken) {
        missing.add(wanted);
      }
      String at = found == null ? null : found.path();
      String hash = found == null ? null : Sha256.hex(found.bytes());
      parts.add(new Part(wanted.address(), wanted.name(), at, hash, taken));
    }

    private void read(Document wanted, Companions.Found found) throws UnreadableException {
      // 年度报告.docx and 年度报告.pdf are one text.
      if (stems.contains(stem(wanted))) {
        return;
      }
      RawDocument document = DocumentFormat.read(found.path(), found.bytes());
      ReportSigns signs = ReportSigns.of(document);
      NonReports.check(document, signs, PageParts.of(document, signs));
      read.add(document);
      stems.add(stem(wanted));
      names.add(Folding.compact(wanted.name()));
    }

    private static String stem(Document document) {
      String name = document.name();
      int dot = name.lastIndexOf('.');
      return Folding.compact(dot > 0 ? name.substring(0, dot) : name);
    }

    /** The page followed by its parts; the names of those are no text any more. */
    RawDocument joinedTo(RawDocument page) {
      if (read.isEmpty()) {
        return page;
      }
      List<Block> blocks = new ArrayList<>();
      List<String> leftOut = new ArrayList<>(page.leftOut());
      for (Block block : page.blocks()) {
        String text = BlockText.of(block);
        if (names.contains(Folding.compact(text))) {
          leftOut.add(text);
        } else {
          blocks.add(block);
        }
      }
      List<Integer> pagesWithoutText = new ArrayList<>(page.pagesWithoutText());
      boolean breaksOff = page.breaksOff();
      for (RawDocument part : read) {
        breaksOff |= part.breaksOff();
        pagesWithoutText.addAll(part.pagesWithoutText());
        int before = blocks.isEmpty() ? 0 : blocks.getLast().line();
        blocks.add(new Block.Text(before + 1, ""));
        part.blocks().forEach(block -> blocks.add(moved(block, before + 1)));
        leftOut.addAll(part.leftOut());
      }
      return new RawDocument(
          blocks, page.meta(), leftOut, page.page().withoutCode(), pagesWithoutText, breaksOff);
    }

    private static Block moved(Block block, int lines) {
      return switch (block) {
        case Block.Heading h -> new Block.Heading(h.line() + lines, h.level(), h.text());
        case Block.Text t -> new Block.Text(t.line() + lines, t.text());
        case Block.Grid g -> new Block.Grid(g.line() + lines, g.rows());
      };
    }
  }

  private static List<Warning> warnings(
      RawDocument document, ReportSigns signs, PageParts lacking, List<Document> missing) {
    List<Document> needed = missing.stream().filter(lacking.documents()::contains).toList();
    if (!needed.isEmpty()) {
      return List.of(elsewhere(lacking.lacksText(), needed));
    }
    boolean isPage = !document.page().equals(WebPage.NONE);
    boolean hasText = signs.sentences() > 0 || signs.prose() > 0 || signs.hasTables();
    if (!isPage || hasText || !missing.isEmpty()) {
      return List.of();
    }
    if (lacking.pictures().isEmpty()) {
      return List.of(Warning.ofReport("body-missing", "The page has a title but no text.", null));
    }
    String names = String.join(", ", lacking.pictures());
    return List.of(
        Warning.ofReport("body-in-pictures", "The text is in pictures: " + names, names));
  }

  private static Warning elsewhere(boolean lacksText, List<Document> needed) {
    String names = needed.stream().map(Document::name).collect(Collectors.joining(", "));
    if (!lacksText) {
      return Warning.ofReport(
          "tables-in-attachment",
          "The tables may be in another file, which is missing or can't be read: " + names,
          names);
    }
    boolean framed = needed.stream().anyMatch(d -> d.kind() == Kind.FRAME);
    return framed
        ? Warning.ofReport(
            "body-in-frame",
            "The text is in a frame, which is missing or can't be read: " + names,
            names)
        : Warning.ofReport(
            "body-in-attachment",
            "The text is in an attachment, which is missing or can't be read: " + names,
            names);
  }
}
