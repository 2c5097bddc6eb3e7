package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * Where routing tables are published: versioned, encrypted, closed to the public and to anything
 * but TLS. It outlives the stack: what was fitted must not vanish with a deployment.
 */
final class TableBucket {
    private static final Duration KEEP_OLD_POINTERS = Duration.days(365);

    private final Bucket bucket;
    private final String prefix;
    private final ManagedPolicy publisher;

    TableBucket(Construct stack, Deployment deployment) {
        prefix = deployment.routing().tablePrefix();
        bucket =
                Bucket.Builder.create(stack, "Tables")
                        .versioned(true)
                        .encryption(BucketEncryption.S3_MANAGED)
                        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                        .enforceSsl(true)
                        .minimumTlsVersion(1.2)
                        .removalPolicy(RemovalPolicy.RETAIN)
                        .lifecycleRules(
                                List.of(
                                        LifecycleRule.builder()
                                                .noncurrentVersionExpiration(KEEP_OLD_POINTERS)
                                                .abortIncompleteMultipartUploadAfter(
                                                        Duration.days(7))
                                                .build()))
                        .build();
        publisher =
                ManagedPolicy.Builder.create(stack, "Publisher")
                        .description("Publishes routing tables, and rolls back to earlier ones")
                        .statements(List.of(mayPublish(), mayLearnWhatIsMissing()))
                        .build();
    }

    /** As {@code router.table.location}. */
    String location() {
        return "s3://" + bucket.getBucketName() + "/" + prefix;
    }

    /** A policy for whoever publishes: nobody has it unless the operator attaches it. */
    String publisherPolicyArn() {
        return publisher.getManagedPolicyArn();
    }

    /** Leave to read tables, and nothing else in the bucket. */
    PolicyStatement mayRead() {
        return PolicyStatement.Builder.create()
                .actions(List.of("s3:GetObject"))
                .resources(List.of(tables()))
                .build();
    }

    private PolicyStatement mayPublish() {
        return PolicyStatement.Builder.create()
                .actions(List.of("s3:GetObject", "s3:PutObject"))
                .resources(List.of(tables()))
                .build();
    }

    /** Without it S3 answers 403 for what is not there, and a first publication looks refused. */
    private PolicyStatement mayLearnWhatIsMissing() {
        return PolicyStatement.Builder.create()
                .actions(List.of("s3:ListBucket"))
                .resources(List.of(bucket.getBucketArn()))
                .build();
    }

    /** The one pattern in all policies: names of tables are hashes that nobody knows yet. */
    private String tables() {
        return bucket.arnForObjects(prefix + "*");
    }
}
