/* Decodes and encodes the messages of the benchmarks with gSOAP, from memory to memory, and calls a server. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "soapH.h"
#include "APISoap.nsmap"

enum { MOST_SAMPLES = 10000 };

static double read_clock(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double now(void) {
    return read_clock(CLOCK_MONOTONIC);
}

/* The time that this process had a core. */
static double cpu(void) {
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

static char *read_file(const char *folder, const char *name, size_t *length) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    *length = ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    if (fread(bytes, 1, *length, file) != *length)
        exit(1);
    bytes[*length] = 0;
    fclose(file);
    return bytes;
}

static int compare(const void *one, const void *other) {
    double difference = *(const double *)one - *(const double *)other;
    return (difference > 0) - (difference < 0);
}

static struct soap *soap;

/* What one run decodes. */
static const char *message;
static int nodes;

static void decode(void) {
    struct _ns1__getHierarchyResponse reply;
    soap->is = message;
    if (soap_recv___ns1__getHierarchy(soap, &reply) || reply.aHierarchy->__sizeHIERARCHY != nodes) {
        soap_print_fault(soap, stderr);
        exit(1);
    }
    soap_destroy(soap);
    soap_end(soap);
}

static struct _ns1__setGroup_USCOREv2 group;
static int prints;

static void encode(void) {
    const char *out = NULL;
    soap->os = &out;
    soap->encodingStyle = NULL;
    soap_set_version(soap, 1);
    soap_serializeheader(soap);
    soap_serialize__ns1__setGroup_USCOREv2(soap, &group);
    if (soap_begin_send(soap) || soap_envelope_begin_out(soap) || soap_putheader(soap) ||
        soap_body_begin_out(soap) ||
        soap_put__ns1__setGroup_USCOREv2(soap, &group, "ns1:setGroup_v2", "") || soap_body_end_out(soap) ||
        soap_envelope_end_out(soap) || soap_end_send(soap)) {
        soap_print_fault(soap, stderr);
        exit(1);
    }
    if (prints)
        fprintf(stderr, "%s\n", out);
    soap->os = NULL;
    soap_destroy(soap);
    soap_end(soap);
}

/* The request, read from the file that our client would send. */
static void read_request(const char *text) {
    struct __ns1__setGroup_USCOREv2 request;
    memset(&request, 0, sizeof request);
    soap->is = text;
    if (soap_begin_recv(soap) || soap_envelope_begin_in(soap) || soap_recv_header(soap) ||
        soap_body_begin_in(soap) ||
        !soap_get__ns1__setGroup_USCOREv2(soap, &group, "ns1:setGroup_v2", NULL) || soap_body_end_in(soap) ||
        soap_envelope_end_in(soap) || soap_end_recv(soap)) {
        soap_print_fault(soap, stderr);
        exit(1);
    }
}

/* The median of runs for `seconds`, of three at least, by a clock. */
static double median(double (*clock)(void), void (*run)(void), double seconds) {
    static double samples[MOST_SAMPLES];
    int count = 0, runs = 1;
    double start, end = now() + seconds;
    run();
    for (;;) {
        start = now();
        for (int index = 0; index < runs; index++)
            run();
        if (now() - start > 200e-6 || runs > 1000)
            break;
        runs *= 2;
    }
    while ((count < 3 || now() < end) && count < MOST_SAMPLES) {
        start = clock();
        for (int index = 0; index < runs; index++)
            run();
        samples[count++] = (clock() - start) / runs;
    }
    qsort(samples, count, sizeof *samples, compare);
    return samples[count / 2];
}

static const char *address;

static void call(void) {
    struct _ns1__setGroup_USCOREv2Response reply;
    if (soap_call___ns1__setGroup_USCOREv2(soap, address, NULL, &group, &reply) ||
        reply.setGroup_USCOREv2Result != ns1__setGroupRet_USCOREv2__setGroup_USCOREOK) {
        soap_print_fault(soap, stderr);
        exit(1);
    }
    soap_destroy(soap);
    soap_end(soap);
}

int main(int count, char **arguments) {
    if (count != 4)
        return 2;
    double seconds = atof(arguments[2]);
    address = arguments[3];
    size_t length;
    soap = soap_new();
    char *request = read_file(arguments[1], "set_group.xml", &length);
    read_request(request);
    /* What was read stays with the context that read it, so that the end of a run does not free it. */
    soap = soap_new();
    prints = getenv("SHOW") != NULL;
    if (prints)
        encode();
    prints = 0;
    double encoded = median(now, encode, seconds);

    message = read_file(arguments[1], "hierarchy-10.xml", &length);
    nodes = 10;
    double small = median(now, decode, seconds);
    message = read_file(arguments[1], "hierarchy-100000.xml", &length);
    nodes = 100000;
    double large = median(cpu, decode, seconds);
    soap = soap_new1(SOAP_IO_KEEPALIVE);
    double called = median(now, call, seconds);
    printf("{\"version\": \"gSOAP %d.%d.%d\", \"encode\": %g, \"decode_small\": %g, \"decode_large\": %g, "
           "\"large_bytes\": %zu, \"call\": %g}\n",
           GSOAP_VERSION / 100000, GSOAP_VERSION / 1000 % 100, GSOAP_VERSION % 1000, encoded, small, large, length,
           called);
    return 0;
}
