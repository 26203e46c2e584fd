package nianbao.bench.answers;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nianbao.answer.Json;

/**
 * Recorded answers: lines of JSON, compressed; the first says of which reports, each other one is a
 * question with its answer.
 *
 * @param reports how many reports were generated
 */
record AnswerFile(int reports, List<Recorded> answers) {

  private record Reports(int reports) {}

  /**
   * A question and its answer.
   *
   * @param question parameters as in an address
   * @param answer as the API answers it, or with only {@code refused} and the reason
   */
  record Recorded(String question, JsonObject answer) {}

  AnswerFile {
    answers = List.copyOf(answers);
  }

  static AnswerFile read(Path file) throws IOException {
    Gson gson = new Gson();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int reports = gson.fromJson(lines.readLine(), Reports.class).reports();
      return new AnswerFile(
          reports, lines.lines().map(line -> gson.fromJson(line, Recorded.class)).toList());
    }
  }

  void write(Path file) throws IOException {
    try (BufferedWriter lines =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      lines.write(Json.of(new Reports(reports)) + '\n');
      for (Recorded answer : answers) {
        lines.write(Json.of(answer) + '\n');
      }
    }
  }
}
