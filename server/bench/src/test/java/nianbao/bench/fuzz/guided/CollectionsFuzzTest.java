package nianbao.bench.fuzz.guided;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.command.data.DataFolder;
import nianbao.command.data.KnownCollections;
import nianbao.command.terminal.CommandFailure;
import org.junit.jupiter.api.io.TempDir;

/** The list of the folders that were indexed, which its owner may have edited. */
class CollectionsFuzzTest {

  @TempDir Path folder;

  @FuzzTest(maxDuration = Targets.DURATION)
  void areReadOrRefusedWithAReason(byte[] bytes) throws IOException {
    Files.write(folder.resolve("collections.json"), bytes);
    try {
      KnownCollections.of(new DataFolder(folder)).folders();
    } catch (CommandFailure refused) {
      ReportProperties.checkReason(refused);
    }
  }
}
