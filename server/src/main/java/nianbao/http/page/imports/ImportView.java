package nianbao.http.page.imports;

import java.util.List;
import nianbao.answer.ImportsAnswer;
import nianbao.answer.ImportsAnswer.Received;
import nianbao.http.request.AccessToken;

/**
 * Everything the page that takes files shows.
 *
 * @param received what became of the files that were just sent
 * @param page of all files, from 1
 */
public record ImportView(AccessToken token, List<Received> received, ImportsAnswer all, int page) {

  public ImportView {
    received = List.copyOf(received);
  }
}
