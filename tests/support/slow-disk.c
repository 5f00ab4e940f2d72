// Loaded before the C library: whatever is to reach the disk takes as long as the file that LEDE_TEST_DISK names says, in milliseconds.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_for_disk(void) {
  const char *path = getenv("LEDE_TEST_DISK");
  FILE *file = path == NULL ? NULL : fopen(path, "r");
  long ms = 0;
  if (file == NULL) return;
  if (fscanf(file, "%ld", &ms) == 1 && ms > 0) usleep((useconds_t)ms * 1000);
  fclose(file);
}

int fsync(int fd) {
  static int (*real)(int);
  if (real == NULL) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_for_disk();
  return real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (real == NULL) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_for_disk();
  return real(fd);
}
