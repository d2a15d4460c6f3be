/** `/terms`. */
import { TextPage } from '../parts/text-page.tsx';

const text = `This server is run by your own organisation or by whoever gave you its address; they decide who may use it and how. Until they put their own terms here, the following holds.

## What you get

Indicators, articles and vulnerabilities that this server collects from public and subscribed sources. They are given as they are: sources err, and a value that is bad today may be harmless tomorrow. Look at the evidence before you block anything that matters.

## What belongs to whom

Each source keeps its rights in what it publishes. Its licence, its wish to be named and its TLP stand beside what comes from it, and in every export. Some sources forbid commercial use; the guide [All sources](source-list.md) lists them.

## Your account

You look after your password and your API keys. A key that got into other hands is revoked on the page Settings. What the server keeps about you can be downloaded and deleted there as well.

## The software

SOC Defenders is free software under the Apache License 2.0, without warranty of any kind.`;

export function Page() {
  return <TextPage title="Terms" page="terms" text={text} />;
}
