package nianbao.benchmark;

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
import nianbao.sample.SampleReport;

/** Reads reports on one thread, after rounds that warm up, and its last two steps by themselves. */
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
    double parse = 0;
    double tables = 0;
    double findings = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Report> reports = new ArrayList<>(texts.size());
      long begin = System.nanoTime();
      for (int i = 0; i < texts.size(); i++) {
        reports.add(ReportExtractor.read(sources.get(i), texts.get(i)));
      }
      parse = since(begin);
      begin = System.nanoTime();
      for (Report report : reports) {
        FigureReader.read(report.tables(), Forms.STANDARD.byId(report.header().form()));
      }
      tables = since(begin);
      begin = System.nanoTime();
      reports.forEach(ReportFindings::of);
      findings = since(begin);
    }
    long bytes = texts.stream().mapToLong(text -> text.length).sum();
    figures.put("parse, one thread", Amounts.perSecond(bytes, parse));
    figures.put("of it reading the tables", Amounts.percent(tables / parse));
    figures.put("findings of one report", Amounts.micros(findings / texts.size()));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
