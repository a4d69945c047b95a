/* Stands between a program and its disk: writes down what it does, or lets the n-th call fail.
 *
 * Loaded with LD_PRELOAD and told what to do by crash_arm(). Only files below one folder count.
 * The record is a row of: u8 operation, u32 length of the name, u32 length of the data,
 * u64 offset, name, data; all numbers little-endian.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MAKE_FOLDER, ACKNOWLEDGE };
enum { NOTHING = 0, FAIL, SHORT, QUOTA, KILL };

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t root_length;
static int record = -1;
static int fault;
static long nth;    /* the call that fails; with QUOTA the bytes that are left */
static int error_number;
static long calls;  /* that could have failed so far */
static int fired;

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static ssize_t real_write(int fd, const void *data, size_t size) {
    REAL(write);
    return real(fd, data, size);
}

/* Begin: where, into which file (empty: no record), which fault at which call. */
void crash_arm(const char *folder, const char *log, int kind, long at, int number) {
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    if (record >= 0) close(record);
    record = -1;
    if (*log) {
        REAL(open);
        record = real(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    fault = kind;
    nth = at;
    error_number = number;
    calls = fired = 0;
}

long crash_calls(void) { return calls; }
int crash_fired(void) { return fired; }

static int is_ours(const char *path) {
    return root_length && !strncmp(path, root, root_length)
        && (path[root_length] == '/' || !path[root_length]);
}

/* Return whether a descriptor is of one of our files, and its name. */
static int named(int fd, char *path) {
    if (!root_length) return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_ours(path);
}

/* Return whether a name relative to a folder's descriptor is ours, and the whole name. */
static int whole(int folder, const char *name, char *path) {
    if (!root_length) return 0;
    if (*name == '/' || folder == AT_FDCWD) {
        snprintf(path, PATH_MAX, "%s", name);
        return is_ours(path);
    }
    char base[PATH_MAX];
    if (!named(folder, base)) return 0;
    return snprintf(path, PATH_MAX, "%s/%s", base, name) < PATH_MAX;
}

static void put(int operation, const char *path, uint64_t at, const void *data, size_t size) {
    if (record < 0) return;
    unsigned char head[17];
    uint32_t name = strlen(path), length = size;
    head[0] = operation;
    memcpy(head + 1, &name, 4);
    memcpy(head + 5, &length, 4);
    memcpy(head + 9, &at, 8);
    pthread_mutex_lock(&guard);
    real_write(record, head, sizeof head);
    real_write(record, path, name);
    if (length) real_write(record, data, length);
    pthread_mutex_unlock(&guard);
}

/* Count a call; return whether it is the one that fails, or end the process there. */
static int fails(int is_write) {
    if (fault == NOTHING || fault == QUOTA || (fault == SHORT && !is_write)) return 0;
    pthread_mutex_lock(&guard);
    int hit = ++calls == nth;
    fired |= hit;
    pthread_mutex_unlock(&guard);
    if (hit && fault == KILL) kill(getpid(), SIGKILL);
    return hit;
}

/* Return how much of a write fits on the disk. */
static ssize_t room(int fd, uint64_t at, size_t size) {
    struct stat status;
    if (fault != QUOTA || fstat(fd, &status)) return size;
    uint64_t end = status.st_size;
    if (at + size <= end) return size;
    uint64_t growth = at + size - (at > end ? at : end);
    pthread_mutex_lock(&guard);
    ssize_t fits = size;
    if ((uint64_t)nth < growth) {
        fired = 1;
        fits = size - (growth - nth);
        growth = nth;
    }
    nth -= growth;
    pthread_mutex_unlock(&guard);
    return fits;
}

static ssize_t write_at(int fd, const char *path, const void *data, size_t size, uint64_t at,
                        ssize_t (*do_write)(int, const void *, size_t, off64_t)) {
    if (fails(1)) {
        if (fault == FAIL) {
            errno = error_number;
            return -1;
        }
        if (size > 1) size /= 2;
    }
    ssize_t fits = room(fd, at, size);
    if (fits <= 0 && size) {
        errno = ENOSPC;
        return -1;
    }
    ssize_t done = do_write(fd, data, fits, at);
    if (done > 0) put(WRITE, path, at, data, done);
    return done;
}

static ssize_t plain(int fd, const void *data, size_t size, off64_t at) {
    (void)at;
    return real_write(fd, data, size);
}

static ssize_t placed(int fd, const void *data, size_t size, off64_t at) {
    REAL(pwrite64);
    return real(fd, data, size, at);
}

ssize_t write(int fd, const void *data, size_t size) {
    char path[PATH_MAX];
    if (fd == 1 && record >= 0) put(ACKNOWLEDGE, "", 0, data, size);
    if (fd == record || fd < 3 || !named(fd, path)) return real_write(fd, data, size);
    off64_t at = lseek64(fd, 0, SEEK_CUR);
    if (fcntl(fd, F_GETFL) & O_APPEND) {
        struct stat status;
        if (!fstat(fd, &status)) at = status.st_size;
    }
    return write_at(fd, path, data, size, at, plain);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    char path[PATH_MAX];
    if (!named(fd, path)) return placed(fd, data, size, at);
    return write_at(fd, path, data, size, at, placed);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return pwrite64(fd, data, size, at);
}

int ftruncate64(int fd, off64_t size) {
    REAL(ftruncate64);
    char path[PATH_MAX];
    if (!named(fd, path)) return real(fd, size);
    if (fails(0)) {
        errno = error_number;
        return -1;
    }
    int done = real(fd, size);
    if (!done) put(TRUNCATE, path, size, "", 0);
    return done;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int flushed(int fd, int (*flush)(int)) {
    char path[PATH_MAX];
    if (!named(fd, path)) return flush(fd);
    if (fails(0)) {
        errno = error_number;
        return -1;
    }
    int done = flush(fd);
    if (!done) put(SYNC, path, 0, "", 0);
    return done;
}

int fsync(int fd) {
    REAL(fsync);
    return flushed(fd, real);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return flushed(fd, real);
}

static int opened(int folder, const char *name, int flags, mode_t mode) {
    REAL(openat64);
    char path[PATH_MAX];
    if (!whole(folder, name, path)) return real(folder, name, flags, mode);
    struct stat status;
    int is_new = (flags & O_CREAT) && lstat(path, &status);
    if (is_new && fault == QUOTA && nth <= 0) {
        fired = 1;
        errno = ENOSPC;
        return -1;
    }
    int fd = real(folder, name, flags, mode);
    if (fd >= 0 && is_new) put(CREATE, path, 0, "", 0);
    else if (fd >= 0 && (flags & O_TRUNC)) put(TRUNCATE, path, 0, "", 0);
    return fd;
}

#define OPEN_MODE(last) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list more; \
        va_start(more, last); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *name, int flags, ...) {
    OPEN_MODE(flags)
    return opened(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
    OPEN_MODE(flags)
    return opened(AT_FDCWD, name, flags, mode);
}

int openat(int folder, const char *name, int flags, ...) {
    OPEN_MODE(flags)
    return opened(folder, name, flags, mode);
}

int openat64(int folder, const char *name, int flags, ...) {
    OPEN_MODE(flags)
    return opened(folder, name, flags, mode);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    REAL(renameat);
    char old[PATH_MAX], new[PATH_MAX];
    if (!whole(from_folder, from, old) || !whole(to_folder, to, new))
        return real(from_folder, from, to_folder, to);
    if (fails(0)) {
        errno = error_number;
        return -1;
    }
    int done = real(from_folder, from, to_folder, to);
    if (!done) put(RENAME, old, 0, new, strlen(new));
    return done;
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int folder, const char *name, int flags) {
    REAL(unlinkat);
    char path[PATH_MAX];
    int is_ours_too = whole(folder, name, path);
    int done = real(folder, name, flags);
    if (!done && is_ours_too) put(UNLINK, path, 0, "", 0);
    return done;
}

int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int mkdirat(int folder, const char *name, mode_t mode) {
    REAL(mkdirat);
    char path[PATH_MAX];
    int is_ours_too = whole(folder, name, path);
    if (is_ours_too && fault == QUOTA && nth <= 0) {
        fired = 1;
        errno = ENOSPC;
        return -1;
    }
    int done = real(folder, name, mode);
    if (!done && is_ours_too) put(MAKE_FOLDER, path, 0, "", 0);
    return done;
}

int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }
