package nianbao.search.shard;

import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Source;

/** A paragraph as printed, with what is known of its report. */
public record PrintedParagraph(Source source, Header header, Paragraph paragraph) {}
