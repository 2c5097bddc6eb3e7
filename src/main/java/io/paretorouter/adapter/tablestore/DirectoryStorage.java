package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.core.hash.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files in a directory. A tag is the hash of the content. Comparing and replacing is one
 * step for other writers, because each holds a lock on the same file {@code .lock} meanwhile.
 * Readers need no lock, because a file is replaced in one step.
 */
final class DirectoryStorage implements Storage {
    /** Serialises the threads of this process, because a file lock is held by the whole process. */
    private static final ReentrantLock WITHIN_THE_PROCESS = new ReentrantLock();

    private final Path directory;
    private final String name;

    DirectoryStorage(TableLocation.Directory place) {
        this.directory = place.path();
        this.name = place.toString();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Read get(String key, @Nullable String known, long most) throws StoreException {
        requirePlace();
        Path file = directory.resolve(key);
        try {
            if (Files.size(file) > most) {
                throw new StoreException(
                        Reason.DAMAGED, name + key + " has more than " + most + " bytes", null);
            }
            Found found = found(file);
            return found.tag().equals(known) ? new Unchanged() : found;
        } catch (NoSuchFileException e) {
            return new Absent();
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw failure(key, e);
        }
    }

    private static Found found(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Found(bytes, Sha256.of(bytes));
    }

    @Override
    public boolean put(String key, byte[] bytes, @Nullable String replaced) throws StoreException {
        requirePlace();
        Path file = directory.resolve(key);
        WITHIN_THE_PROCESS.lock();
        try (FileChannel channel =
                        FileChannel.open(
                                directory.resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            String there = Files.exists(file) ? found(file).tag() : null;
            if (!lock.isValid() || (there == null ? replaced != null : !there.equals(replaced))) {
                return false;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(bytes));
            return true;
        } catch (IOException e) {
            throw failure(key, e);
        } finally {
            WITHIN_THE_PROCESS.unlock();
        }
    }

    private void requirePlace() throws StoreException {
        if (!Files.isDirectory(directory)) {
            throw new StoreException(Reason.NO_PLACE, name + ": there is no such directory", null);
        }
    }

    private StoreException failure(String key, IOException e) {
        Reason reason = e instanceof AccessDeniedException ? Reason.DENIED : Reason.UNAVAILABLE;
        return new StoreException(reason, name + key + ": " + e, e);
    }
}
