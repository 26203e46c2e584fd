package nianbao.command.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of {@link FaultyFiles}. */
record FaultyPath(FaultyFiles files, Path path) implements Path {

  private @Nullable Path wrapped(@Nullable Path other) {
    return other == null ? null : some(other);
  }

  private Path some(Path other) {
    return new FaultyPath(files, other);
  }

  private static Path plain(Path other) {
    return other instanceof FaultyPath faulty ? faulty.path : other;
  }

  @Override
  public FileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return path.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return wrapped(path.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return wrapped(path.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return wrapped(path.getParent());
  }

  @Override
  public int getNameCount() {
    return path.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return some(path.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return some(path.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return path.startsWith(plain(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return path.endsWith(plain(other));
  }

  @Override
  public Path normalize() {
    return some(path.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return some(path.resolve(plain(other)));
  }

  @Override
  public Path relativize(Path other) {
    return some(path.relativize(plain(other)));
  }

  @Override
  public URI toUri() {
    return path.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return some(path.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return some(path.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
      throws IOException {
    return path.register(watcher, events, modifiers);
  }

  @Override
  public int compareTo(Path other) {
    return path.compareTo(plain(other));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
