#!/bin/sh
var x = 1;
