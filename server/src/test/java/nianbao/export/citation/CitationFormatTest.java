package nianbao.export.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.Wording;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Reads what citations write with other programs' readers. */
class CitationFormatTest {
  private static final String ADDRESS = "http://127.0.0.1:8080/reports/abcdefghijkl/p/4-0a1b2c";

  private static Citation citation(
      @Nullable String text, @Nullable String issuer, String title, boolean bare) {
    return new Citation(
        "nianbao-abcdefghijkl-4-0a1b2c",
        text,
        issuer,
        title,
        !bare,
        bare ? null : 2019,
        bare ? null : "990100-2020-000017",
        bare ? null : LocalDate.parse("2020-01-20"),
        ADDRESS,
        LocalDate.parse("2026-11-30"),
        !bare,
        Wording.of(PageLanguage.CHINESE));
  }

  private static Citation full(String text) {
    return citation(text, "云溪市某局", "云溪市某局2019年报告", false);
  }

  private static Citation bare(String text) {
    return citation(text, null, "无署名的报告", true);
  }

  @Test
  void theQuotationHasASourceAnAddressAndAMarkOfSamples() {
    assertEquals(
        """
        “答复12件。”
        ——云溪市某局，《云溪市某局2019年报告》（推定标题），2019 年度，索引号 990100-2020-000017
        http://127.0.0.1:8080/reports/abcdefghijkl/p/4-0a1b2c
        示例数据，机构与数字均为虚构\
        """,
        CitationFormat.TEXT.of(full("答复12件。")));
    assertEquals("“完”\n——《无署名的报告》\n" + ADDRESS, CitationFormat.TEXT.of(bare("完")));
  }

  @Test
  void anEntryByTheNationalStandardHasNoDateThatIsNotKnown() {
    assertEquals(
        "云溪市某局. 云溪市某局2019年报告（推定标题）[EB/OL]. (2020-01-20)[2026-11-30]. "
            + ADDRESS
            + ". [示例数据，机构与数字均为虚构]",
        CitationFormat.GBT7714.of(full("答复12件。")));
    assertEquals(
        "无署名的报告[EB/OL]. [2026-11-30]. " + ADDRESS + ".", CitationFormat.GBT7714.of(bare("完")));
  }

  private static final String HOSTILE =
      "*a* _b_ `c` <b>d</b> [e](http://f) ![g](h) # i &amp; &#35; \\* ~~j~~ $k$ | l | ^m^ @n {o}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOSTILE,
        "# 标题",
        "1. 其一",
        "2) 其二",
        "- 列",
        "+ 列",
        "* 列",
        "> 引",
        "---",
        "===",
        "```",
        "http://evil.example www.evil.example a@evil.example ftp://x.example",
        "行尾的反斜杠\\",
        "<script>alert(1)</script>",
        "</blockquote><img src=x onerror=alert(1)>",
        ": 定义",
        "| a | b |",
        "完]：](<x>)"
      })
  void markdownReadsAsPrinted(String text) {
    Citation citation = citation(text, text, text, false);
    Rendered read = Rendered.of(CitationFormat.MARKDOWN.of(citation));

    assertEquals(text, read.paragraphs.get(0));
    assertTrue(read.paragraphs.get(1).startsWith("——" + text + "，《" + text + "》（推定标题）"));
    assertEquals("示例数据，机构与数字均为虚构", read.paragraphs.get(2));
    assertEquals(3, read.paragraphs.size());
    assertEquals(List.of(ADDRESS), read.links);
  }

  /** What makes links of addresses on GitHub is the signs that are escaped here. */
  @Test
  void addressesInMarkdownAreNoLinks() {
    String markdown = CitationFormat.MARKDOWN.of(full("http://a.example WWW.a.example"));

    assertTrue(markdown.startsWith("> http\\://a.example WWW\\.a.example\n"), markdown);
  }

  @Test
  void markdownKeepsTheLinesAndCellsOfAQuotation() {
    Rendered read = Rendered.of(CitationFormat.MARKDOWN.of(full("复议\t维持\n  - 行政复议\t3")));

    assertEquals("复议 | 维持\n- 行政复议 | 3", read.paragraphs.get(0));
  }

  @Test
  void markdownReadsAsPrintedWhateverTheSigns() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String signs = "\\`*_{}[]<>()#+-.!|&~=:/\"'$@^%;,?1a文 ";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder("文".repeat(random.nextInt(2)));
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String printed = text.toString().strip();
      if (!printed.isEmpty()) {
        Rendered read = Rendered.of(CitationFormat.MARKDOWN.of(full(printed)));
        assertEquals(printed, read.paragraphs.getFirst(), "seed " + seed);
        assertEquals(List.of(ADDRESS), read.links, printed);
      }
    }
  }

  /** What CommonMark with its usual extensions makes of a citation: a quotation of paragraphs. */
  private static final class Rendered extends AbstractVisitor {
    private static final Parser PARSER =
        Parser.builder().extensions(List.of(TablesExtension.create())).build();

    final List<String> paragraphs = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    private StringBuilder words = new StringBuilder();

    static Rendered of(String markdown) {
      Rendered rendered = new Rendered();
      Node document = PARSER.parse(markdown);
      assertTrue(document instanceof Document);
      Node quote = document.getFirstChild();
      assertTrue(quote instanceof BlockQuote, markdown);
      assertNull(quote.getNext(), markdown);
      for (Node one = quote.getFirstChild(); one != null; one = one.getNext()) {
        assertTrue(one instanceof Paragraph, markdown);
        one.accept(rendered);
        rendered.paragraphs.add(rendered.words.toString());
        rendered.words = new StringBuilder();
      }
      return rendered;
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(HardLineBreak line) {
      words.append('\n');
    }

    @Override
    public void visit(SoftLineBreak line) {
      words.append(' ');
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    protected void visitChildren(Node parent) {
      boolean expected =
          parent instanceof Paragraph || parent instanceof Link || parent instanceof BlockQuote;
      assertTrue(expected, () -> "unexpected " + parent);
      super.visitChildren(parent);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOSTILE,
        "</p></blockquote><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "a & b &lt; c &amp;amp; ' \"",
        "]]><!-- -->"
      })
  void htmlHasTextOnly(String text) throws Exception {
    String html = CitationFormat.HTML.of(citation(text, text, text, false));

    Element figure = Jsoup.parseBodyFragment(html).body().child(0);
    assertEquals("figure", figure.tagName());
    assertEquals(
        List.of("figure", "blockquote", "p", "figcaption", "cite", "a", "br", "small"),
        figure.getAllElements().stream().map(Element::tagName).toList());
    assertEquals(text, figure.expectFirst("blockquote p").wholeText());
    assertEquals(ADDRESS, figure.expectFirst("blockquote").attr("cite"));
    assertEquals(ADDRESS, figure.expectFirst("a").attr("href"));
    assertEquals("《" + text + "》（推定标题）", figure.expectFirst("a").wholeText());
    assertEquals("示例数据，机构与数字均为虚构", figure.expectFirst("small").text());
    String read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)))
            .getElementsByTagName("p")
            .item(0)
            .getTextContent();
    assertEquals(text, read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "平常的话。",
        "50% & $5 #1 a_b ~ ^ \\ {x} } { \\} \\{ @article{x, }",
        "a\"b \\textbf{c} \\input{/etc/passwd}",
        "逗号, 等号= 引号\""
      })
  void bibtexIsReadBack(String text) throws Exception {
    BibTeXEntry entry =
        bibtex(CitationFormat.BIBTEX.of(List.of(citation(text, text, text, false)))).getFirst();

    assertEquals("misc", entry.getType().getValue());
    assertEquals("nianbao-abcdefghijkl-4-0a1b2c", entry.getKey().getValue());
    assertEquals('{' + text + '}', value(entry, "author"));
    assertEquals('{' + text + "（推定标题）}", value(entry, "title"));
    assertEquals(text, value(entry, "annote"));
    assertEquals("2020", value(entry, "year"));
    assertEquals("2020-01-20", value(entry, "date"));
    assertEquals("2026-11-30", value(entry, "urldate"));
    assertEquals(ADDRESS, value(entry, "url"));
    assertEquals("索引号 990100-2020-000017; 示例数据，机构与数字均为虚构", value(entry, "note"));
  }

  @Test
  void bibtexHasSeveralEntriesAndNothingThatIsNotKnown() throws Exception {
    List<BibTeXEntry> entries =
        bibtex(
            CitationFormat.BIBTEX.of(
                List.of(
                    bare("其一"),
                    new Citation(
                        "nianbao-b",
                        null,
                        null,
                        "无署名的报告",
                        false,
                        null,
                        null,
                        null,
                        ADDRESS,
                        LocalDate.parse("2026-11-30"),
                        false,
                        Wording.of(PageLanguage.ENGLISH)))));

    assertEquals(2, entries.size());
    assertEquals(
        List.of("title", "url", "urldate", "annote"),
        entries.getFirst().getFields().keySet().stream().map(Key::getValue).toList());
    assertEquals(
        List.of("title", "url", "urldate"),
        entries.get(1).getFields().keySet().stream().map(Key::getValue).toList());
  }

  private static List<BibTeXEntry> bibtex(String file) throws Exception {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(file));
    assertEquals(database.getEntries().size(), database.getObjects().size(), file);
    return List.copyOf(database.getEntries().values());
  }

  /** A value without what LaTeX needs, by its own rules. */
  private static String value(BibTeXEntry entry, String name) {
    String latex = entry.getField(new Key(name)).toUserString();
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      char one = latex.charAt(i);
      depth += one == '{' ? 1 : one == '}' ? -1 : 0; // BibTeX counts escaped ones, too
      assertTrue(depth >= 0, latex);
    }
    assertEquals(0, depth, latex);
    return latex
        .replaceAll("\\\\([%&$#_])", "$1")
        .replace("\\textbackslash{}", "\\")
        .replace("\\textbraceleft{}", "{")
        .replace("\\textbraceright{}", "}")
        .replace("\\textasciitilde{}", "~")
        .replace("\\textasciicircum{}", "^");
  }

  @Test
  void risIsReadBack() {
    String hostile = "一\r\nER  - \r\nTY  - BOOK\u2028AU  - 他\u0085二\u000b三\ttab";
    List<Map<String, List<String>>> entries =
        StrictRis.read(
            CitationFormat.RIS.of(List.of(citation(hostile, hostile, hostile, false), bare("其二"))));

    assertEquals(2, entries.size());
    Map<String, List<String>> first = entries.getFirst();
    String line = "一 ER - TY - BOOK AU - 他 二三 tab";
    assertEquals(List.of("ELEC"), first.get("TY"));
    assertEquals(List.of(line), first.get("AU"));
    assertEquals(List.of(line + "（推定标题）"), first.get("TI"));
    assertEquals(List.of("2020"), first.get("PY"));
    assertEquals(List.of("2020/01/20/"), first.get("DA"));
    assertEquals(List.of("2026/11/30/"), first.get("Y2"));
    assertEquals(List.of(ADDRESS), first.get("UR"));
    assertEquals(
        "索引号 990100-2020-000017; 示例数据，机构与数字均为虚构", first.getOrDefault("N1", List.of()).getFirst());
    assertNotNull(first.get("ID"));
    assertEquals(
        List.of("TY", "ID", "TI", "UR", "Y2", "N1", "ER"), List.copyOf(entries.get(1).keySet()));
  }

  @Test
  void whatNoFileOfTextMayHoldIsLeftOut() {
    Citation citation = full("甲\u0000\u0007乙\ud800丙\uffff丁\u0085戊");

    for (CitationFormat format : CitationFormat.values()) {
      String written = format.of(citation);
      assertFalse(
          written.matches("(?s).*[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff].*"), written);
      assertFalse(written.codePoints().anyMatch(one -> one >= 0xD800 && one <= 0xDFFF), written);
    }
    assertTrue(CitationFormat.TEXT.of(citation).startsWith("“甲乙丙丁\n戊”"));
  }
}
