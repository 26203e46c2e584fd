package nianbao.bench.fuzz.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nianbao.read.Archive;
import nianbao.read.UnreadableException;
import nianbao.read.format.ArchiveFormat;
import org.junit.jupiter.api.io.TempDir;

/** Archives of documents: zip files and captures of web servers. */
class ArchiveFuzzTest {

  private static final class Opened {
    static void check(Path file) throws IOException {
      ArchiveFormat format = ArchiveFormat.of(file);
      if (format == null) {
        return;
      }
      try (Archive archive = format.open(file)) {
        List<String> names = archive.entries().stream().map(Archive.Entry::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), "entries of one name");
        for (Archive.Entry entry : archive.entries()) {
          read(archive, entry);
        }
      } catch (UnreadableException refused) {
        ReportProperties.checkReason(refused);
      }
    }

    private static void read(Archive archive, Archive.Entry entry) {
      try {
        archive.read(entry);
      } catch (UnreadableException | IOException refused) {
        ReportProperties.checkReason(refused);
      }
    }
  }

  @TempDir Path folder;

  @FuzzTest(maxDuration = Targets.DURATION)
  void opensOrIsRefusedAndSoIsEachEntry(byte[] bytes) throws IOException {
    Opened.check(Files.write(folder.resolve("archive.zip"), bytes));
  }
}
