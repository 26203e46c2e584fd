package nianbao.http.request;

import java.io.IOException;
import java.util.concurrent.Callable;
import nianbao.library.imports.ImportFolder;
import nianbao.library.imports.ImportFolder.Upload;
import nianbao.library.imports.ImportOutcomes;
import nianbao.library.imports.Receipt;

/**
 * What readers may change by way of the pages, and what it takes.
 *
 * @param folder takes the files that they hand in
 * @param outcomes what becomes of these
 * @param reread has reports read again whose corrections have changed; says whether that is done or
 *     still to come
 * @param token has to be sent with every change
 */
public record Importing(
    ImportFolder folder, ImportOutcomes outcomes, Callable<Boolean> reread, AccessToken token) {

  /** Keeps a file that has arrived as a whole, which then waits to be read. */
  public Receipt keep(Upload arrived) throws IOException {
    Receipt receipt = arrived.finish();
    if (receipt.path() != null && receipt.state() == Receipt.State.STORED) {
      outcomes.stored(receipt.path());
    }
    return receipt;
  }
}
