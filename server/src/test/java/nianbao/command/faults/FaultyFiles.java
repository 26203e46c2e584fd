package nianbao.command.faults;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The files of the default file system, but that {@link Faults} is asked before each change of
 * them, which it can let fail, as a full or a broken disk does.
 */
public final class FaultyFiles extends FileSystem {
  private final FileSystem files;
  private final Faults faults;
  private final Provider provider;

  private FaultyFiles(FileSystem files, Faults faults) {
    this.files = files;
    this.faults = faults;
    this.provider = new Provider();
  }

  /** A folder of the default file system, in which changes may fail. */
  public static Path of(Path folder, Faults faults) {
    return new FaultyFiles(folder.getFileSystem(), faults).wrapped(folder);
  }

  private Path wrapped(Path path) {
    return new FaultyPath(this, path);
  }

  private static Path plain(Path path) {
    return path instanceof FaultyPath faulty ? faulty.path() : path;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return files.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return StreamSupport.stream(files.getRootDirectories().spliterator(), false)
        .map(this::wrapped)
        .toList();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return files.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return files.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrapped(files.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = files.getPathMatcher(pattern);
    return path -> matcher.matches(plain(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return files.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return files.newWatchService();
  }

  /** Asks before each change. */
  private final class Provider extends FileSystemProvider {
    private FileSystemProvider plainProvider() {
      return files.provider();
    }

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyFiles.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    private boolean changes(Set<? extends OpenOption> options) {
      return options.contains(StandardOpenOption.WRITE)
          || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      if (!changes(options)) {
        return plainProvider().newFileChannel(plain(path), options, attributes); // may be mapped
      }
      faults.before(Change.OPEN, path);
      FileChannel channel = plainProvider().newFileChannel(plain(path), options, attributes);
      return new FaultyChannel(channel, path, faults);
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return newFileChannel(path, options, attributes);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
      faults.before(Change.OPEN, path);
      OutputStream out = plainProvider().newOutputStream(plain(path), options);
      return new FilterOutputStream(out) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          try {
            faults.before(Change.WRITE, path);
          } catch (IOException e) {
            out.write(bytes, from, length / 2);
            throw e;
          }
          out.write(bytes, from, length);
        }
      };
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      DirectoryStream<Path> entries =
          plainProvider().newDirectoryStream(plain(folder), path -> filter.accept(wrapped(path)));
      List<Path> wrapped;
      try (entries) {
        wrapped =
            StreamSupport.stream(entries.spliterator(), false)
                .map(FaultyFiles.this::wrapped)
                .toList();
      }
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return wrapped.iterator();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      faults.before(Change.OPEN, folder);
      plainProvider().createDirectory(plain(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      faults.before(Change.DELETE, path);
      plainProvider().delete(plain(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
      faults.before(Change.WRITE, to);
      plainProvider().copy(plain(from), plain(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      faults.before(Change.RENAME, to);
      plainProvider().move(plain(from), plain(to), options);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
      faults.before(Change.OPEN, link);
      plainProvider().createLink(plain(link), plain(existing));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      return Files.isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return Files.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return Files.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      if (Arrays.asList(modes).contains(AccessMode.WRITE)) {
        faults.before(Change.OPEN, path);
      }
      plainProvider().checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return plainProvider().getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return plainProvider().readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
        throws IOException {
      return plainProvider().readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
        throws IOException {
      plainProvider().setAttribute(plain(path), attribute, value, options);
    }
  }
}
