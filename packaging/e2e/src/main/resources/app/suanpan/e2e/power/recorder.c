/*
 * Records what a process does to the files under one folder, in the order in which it does it: bytes written, lengths changed, names
 * made, changed and removed, and what was brought to the disk. Preloaded by LD_PRELOAD. SUANPAN_RECORD_UNDER is the folder, absolute and
 * without dots or links; SUANPAN_RECORD_TO is the file of the recording, outside of it. Several processes may write one recording.
 *
 * A record is a head, then one or two paths, then the bytes written; it is appended by one call, so that records never mix. What would
 * escape the recording (a file mapped for writing, bytes copied by the kernel) is recorded as a gap, and a recording with a gap is worth
 * nothing. SQLite's shared memory and logs are left out: nobody counts on them after a power cut.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { OPENED = 1, CREATED, WRITTEN, RESIZED, SYNC_BEGUN, SYNC_ENDED, REMOVED, RENAMED, FOLDER_MADE, GAP };

struct head {
  uint32_t magic;
  uint32_t kind;
  uint64_t file;   /* inode */
  int64_t offset;  /* of the bytes; the new length; the ticket of a sync */
  uint32_t path;   /* how many bytes each of what follows has */
  uint32_t second;
  uint64_t data;
};

#define MAGIC 0x53504352u
#define MOST_FDS 65536

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned char followed[MOST_FDS];
static char under[PATH_MAX];
static size_t under_length;
static int recording = -1;
static int64_t tickets;

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("SUANPAN_RECORD_UNDER");
  const char *to = getenv("SUANPAN_RECORD_TO");
  if (folder == NULL || to == NULL || strlen(folder) >= sizeof under) return;
  strcpy(under, folder);
  under_length = strlen(under);
  recording = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (recording < 0) {
    fprintf(stderr, "recorder: %s cannot be written\n", to);
    abort();
  }
}

static void record(enum kind kind, uint64_t file, int64_t offset, const char *path, const char *second, const struct iovec *data, int parts) {
  struct head head = {MAGIC, kind, file, offset, path ? (uint32_t)strlen(path) : 0, second ? (uint32_t)strlen(second) : 0, 0};
  struct iovec all[64];
  int n = 3;
  if (parts > 60) abort();
  for (int i = 0; i < parts; i++) {
    all[n++] = data[i];
    head.data += data[i].iov_len;
  }
  all[0] = (struct iovec){&head, sizeof head};
  all[1] = (struct iovec){(void *)path, head.path};
  all[2] = (struct iovec){(void *)second, head.second};
  ssize_t length = (ssize_t)(sizeof head + head.path + head.second + head.data);
  if (syscall(SYS_writev, recording, all, n) != length) {
    fprintf(stderr, "recorder: the recording cannot be written\n");
    abort();
  }
}

static int is_followed(int fd) { return recording >= 0 && fd >= 0 && fd < MOST_FDS && followed[fd]; }

static uint64_t inode(int fd) {
  struct stat stat;
  return fstat(fd, &stat) == 0 ? stat.st_ino : 0;
}

static int ends_with(const char *path, const char *end) {
  size_t length = strlen(path), of = strlen(end);
  return length >= of && strcmp(path + length - of, end) == 0;
}

/* Whether a path lies in the folder and counts; writes it down as an absolute one. */
static int counts(int at, const char *path, char *absolute) {
  if (recording < 0 || path == NULL) return 0;
  if (path[0] == '/') {
    if (strlen(path) >= PATH_MAX) return 0;
    strcpy(absolute, path);
  } else {
    char base[PATH_MAX];
    if (at == AT_FDCWD) {
      if (getcwd(base, sizeof base) == NULL) return 0;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", at);
      ssize_t length = readlink(link, base, sizeof base - 1);
      if (length < 0) return 0;
      base[length] = 0;
    }
    if ((size_t)snprintf(absolute, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) return 0;
  }
  size_t length = strlen(absolute);
  while (length > 1 && absolute[length - 1] == '/') absolute[--length] = 0;
  if (strncmp(absolute, under, under_length) != 0 || (absolute[under_length] != 0 && absolute[under_length] != '/')) return 0;
  return !ends_with(absolute, "-shm") && !ends_with(absolute, ".log");
}

static int open_at(int at, const char *path, int flags, mode_t mode) {
  char absolute[PATH_MAX];
  if (!counts(at, path, absolute)) return (int)syscall(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int existed = syscall(SYS_faccessat, at, path, F_OK) == 0;
  int fd = (int)syscall(SYS_openat, at, path, flags, mode);
  int error = errno;
  struct stat stat;
  if (fd >= 0 && fd < MOST_FDS && fstat(fd, &stat) == 0 && (S_ISREG(stat.st_mode) || S_ISDIR(stat.st_mode))) {
    followed[fd] = 1;
    record(existed ? OPENED : CREATED, stat.st_ino, 0, absolute, NULL, NULL, 0);
    if (existed && (flags & O_TRUNC)) record(RESIZED, stat.st_ino, 0, NULL, NULL, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return fd;
}

#define MODE_OF(flags)                          \
  mode_t mode = 0;                              \
  if ((flags) & (O_CREAT | O_TMPFILE)) {        \
    va_list more;                               \
    va_start(more, flags);                      \
    mode = (mode_t)va_arg(more, int);           \
    va_end(more);                               \
  }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_at(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_at(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_at(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_at(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int close(int fd) {
  if (fd >= 0 && fd < MOST_FDS) followed[fd] = 0;
  return (int)syscall(SYS_close, fd);
}

int dup2(int from, int to) {
  if (from != to && to >= 0 && to < MOST_FDS) followed[to] = is_followed(from) ? 1 : 0;
  return from == to ? from : (int)syscall(SYS_dup3, from, to, 0);
}

static ssize_t written(int fd, const struct iovec *data, int parts, int64_t at, ssize_t done) {
  int error = errno;
  if (done > 0) {
    struct iovec short_of[60];
    int n = 0;
    for (ssize_t left = done; n < parts && left > 0; n++) {
      short_of[n] = data[n];
      if ((ssize_t)short_of[n].iov_len > left) short_of[n].iov_len = (size_t)left;
      left -= (ssize_t)short_of[n].iov_len;
    }
    record(WRITTEN, inode(fd), at, NULL, NULL, short_of, n);
  }
  errno = error;
  return done;
}

/* Where the bytes of a write without a place of its own have gone to: it has moved the place behind them. */
static int64_t place_before(int fd, ssize_t done) { return done < 0 ? 0 : (int64_t)lseek(fd, 0, SEEK_CUR) - done; }

ssize_t writev(int fd, const struct iovec *data, int parts) {
  if (!is_followed(fd)) return syscall(SYS_writev, fd, data, parts);
  if (parts > 60) parts = 60;
  pthread_mutex_lock(&lock);
  ssize_t done = syscall(SYS_writev, fd, data, parts);
  int error = errno;
  int64_t at = place_before(fd, done);
  errno = error;
  done = written(fd, data, parts, at, done);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (!is_followed(fd)) return syscall(SYS_write, fd, bytes, length);
  struct iovec data = {(void *)bytes, length};
  return writev(fd, &data, 1);
}

ssize_t pwritev(int fd, const struct iovec *data, int parts, off_t at) {
  if (!is_followed(fd)) return syscall(SYS_pwritev, fd, data, parts, (long)at, 0L);
  if (parts > 60) parts = 60;
  pthread_mutex_lock(&lock);
  ssize_t done = written(fd, data, parts, at, syscall(SYS_pwritev, fd, data, parts, (long)at, 0L));
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t pwritev64(int fd, const struct iovec *data, int parts, off64_t at) { return pwritev(fd, data, parts, at); }

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  if (!is_followed(fd)) return syscall(SYS_pwrite64, fd, bytes, length, at);
  struct iovec data = {(void *)bytes, length};
  pthread_mutex_lock(&lock);
  ssize_t done = written(fd, &data, 1, at, syscall(SYS_pwrite64, fd, bytes, length, at));
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

int ftruncate64(int fd, off64_t length) {
  if (!is_followed(fd)) return (int)syscall(SYS_ftruncate, fd, length);
  pthread_mutex_lock(&lock);
  int done = (int)syscall(SYS_ftruncate, fd, length);
  int error = errno;
  if (done == 0) record(RESIZED, inode(fd), length, NULL, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int gap(const char *what) {
  int error = errno;
  pthread_mutex_lock(&lock);
  record(GAP, 0, 0, what, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return 0;
}

int fallocate64(int fd, int mode, off64_t at, off64_t length) {
  if (is_followed(fd)) gap("fallocate");
  return (int)syscall(SYS_fallocate, fd, mode, at, length);
}
int fallocate(int fd, int mode, off_t at, off_t length) { return fallocate64(fd, mode, at, length); }
int posix_fallocate64(int fd, off64_t at, off64_t length) { return fallocate64(fd, 0, at, length) == 0 ? 0 : errno; }
int posix_fallocate(int fd, off_t at, off_t length) { return posix_fallocate64(fd, at, length); }

/* What was written before a sync began is on the disk once it has ended; what is written meanwhile may not be. */
static int sync_by(long call, int fd) {
  if (!is_followed(fd)) return (int)syscall(call, fd);
  uint64_t file = inode(fd);
  pthread_mutex_lock(&lock);
  int64_t ticket = ((int64_t)getpid() << 32) + ++tickets;
  record(SYNC_BEGUN, file, ticket, NULL, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  int done = (int)syscall(call, fd);
  int error = errno;
  if (done == 0) {
    pthread_mutex_lock(&lock);
    record(SYNC_ENDED, file, ticket, NULL, NULL, NULL, 0);
    pthread_mutex_unlock(&lock);
  }
  errno = error;
  return done;
}
int fsync(int fd) { return sync_by(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_by(SYS_fdatasync, fd); }

int unlinkat(int at, const char *path, int flags) {
  char absolute[PATH_MAX];
  if (!counts(at, path, absolute)) return (int)syscall(SYS_unlinkat, at, path, flags);
  pthread_mutex_lock(&lock);
  int done = (int)syscall(SYS_unlinkat, at, path, flags);
  int error = errno;
  if (done == 0) record(REMOVED, 0, 0, absolute, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  int done = unlink(path);
  return done == 0 || errno != EISDIR ? done : rmdir(path);
}

int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags) {
  char before[PATH_MAX], after[PATH_MAX];
  int leaves = counts(from_at, from, before), comes = counts(to_at, to, after);
  if (!leaves && !comes) return (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
  if (!leaves || !comes || flags) gap("rename out of the folder or into it");
  pthread_mutex_lock(&lock);
  int done = (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
  int error = errno;
  if (done == 0 && leaves && comes) record(RENAMED, 0, 0, before, after, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
int renameat(int from_at, const char *from, int to_at, const char *to) { return renameat2(from_at, from, to_at, to, 0); }
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int mkdirat(int at, const char *path, mode_t mode) {
  char absolute[PATH_MAX];
  if (!counts(at, path, absolute)) return (int)syscall(SYS_mkdirat, at, path, mode);
  pthread_mutex_lock(&lock);
  int done = (int)syscall(SYS_mkdirat, at, path, mode);
  int error = errno;
  struct stat stat;
  if (done == 0 && fstatat(at, path, &stat, 0) == 0) record(FOLDER_MADE, stat.st_ino, 0, absolute, NULL, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int linkat(int from_at, const char *from, int to_at, const char *to, int flags) {
  char absolute[PATH_MAX];
  if (counts(to_at, to, absolute)) gap("a second name for a file");
  return (int)syscall(SYS_linkat, from_at, from, to_at, to, flags);
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t at) {
  if (is_followed(fd) && (protection & PROT_WRITE) && (flags & MAP_SHARED)) gap("a file mapped for writing");
  return (void *)syscall(SYS_mmap, address, length, protection, flags, fd, at);
}
void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t at) { return mmap64(address, length, protection, flags, fd, at); }

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  if (is_followed(to)) gap("copy_file_range");
  return syscall(SYS_copy_file_range, from, from_at, to, to_at, length, flags);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  if (is_followed(to)) gap("sendfile");
  return syscall(SYS_sendfile, to, from, at, length);
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { return sendfile64(to, from, (off64_t *)at, length); }
