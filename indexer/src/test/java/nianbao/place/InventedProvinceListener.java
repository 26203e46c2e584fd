package nianbao.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nianbao.text.Resources;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Lets the tests know the invented province of the samples, which the gazetteer has not. */
public final class InventedProvinceListener implements LauncherSessionListener {
  private static final Path DIVISIONS =
      Path.of(
          System.getProperty("nianbao.root", ".."),
          "indexer/samples/src/main/resources/nianbao/sample/divisions.tsv");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Divisions.add(Resources.rows(DIVISIONS, Divisions.ADDED_COLUMNS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
