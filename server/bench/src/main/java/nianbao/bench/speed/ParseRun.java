package nianbao.bench.speed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.extract.ReportExtractor;
import nianbao.figures.FigureReader;
import nianbao.figures.Forms;
import nianbao.findings.ReportFindings;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.truth.SampleReport;

/** Times reading reports on one thread, after warm-up rounds, and the last two steps separately. */
final class ParseRun {

  private static final int ROUNDS = 8;

  private final List<byte[]> texts = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  ParseRun(List<SampleReport> reports) {
    for (SampleReport report : reports) {
      texts.add(report.text().getBytes(StandardCharsets.UTF_8));
      sources.add(new Source("benchmark", report.path(), "", Instant.EPOCH, null));
    }
  }

  void run(Map<String, String> figures) throws UnreadableException {
    long parse = 0;
    long tables = 0;
    long findings = 0;
    for (int round = 0; round < ROUNDS; round++) {
      parse = 0;
      tables = 0;
      findings = 0;
      for (int i = 0; i < texts.size(); i++) {
        long begin = System.nanoTime();
        Report report = ReportExtractor.read(sources.get(i), texts.get(i));
        long read = System.nanoTime();
        FigureReader.read(report.tables(), Forms.STANDARD.byId(report.header().form()));
        long figured = System.nanoTime();
        ReportFindings.addTo(report);
        parse += read - begin;
        tables += figured - read;
        findings += System.nanoTime() - figured;
      }
    }
    long bytes = texts.stream().mapToLong(text -> text.length).sum();
    figures.put("parse, one thread", Amounts.perSecond(bytes, parse / 1e9));
    figures.put("of it reading the tables", Amounts.percent((double) tables / parse));
    figures.put("findings of one report", Amounts.micros(findings / 1e9 / texts.size()));
  }
}
