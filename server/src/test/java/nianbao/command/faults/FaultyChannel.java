package nianbao.command.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file of {@link FaultyFiles}. */
final class FaultyChannel extends FileChannel {
  private final FileChannel channel;
  private final Path file;
  private final Faults faults;

  FaultyChannel(FileChannel channel, Path file, Faults faults) {
    this.channel = channel;
    this.file = file;
    this.faults = faults;
  }

  /** A write that fails has written a half. */
  private void beforeWriting(ByteBuffer bytes) throws IOException {
    try {
      faults.before(Change.WRITE, file);
    } catch (IOException e) {
      channel.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
      throw e;
    }
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    beforeWriting(bytes);
    return channel.write(bytes);
  }

  @Override
  public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
    beforeWriting(bytes[offset]);
    return channel.write(bytes, offset, length);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    faults.before(Change.WRITE, file);
    return channel.write(bytes, position);
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
    faults.before(Change.WRITE, file);
    return channel.transferFrom(from, position, count);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    faults.before(Change.WRITE, file);
    channel.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    faults.before(Change.SYNC, file);
    channel.force(metadata);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return channel.read(bytes);
  }

  @Override
  public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
    return channel.read(bytes, offset, length);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return channel.read(bytes, position);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
    return channel.transferTo(position, count, to);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return channel.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return channel.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    channel.close();
  }
}
